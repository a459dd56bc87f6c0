/** The least a calendar grid needs to look like one. Both floors use it; `diary-view` does not. */
export const floorStyle = `
  .floor { overflow: auto; font: 14px/1.4 system-ui, sans-serif; background: #fff; color: #1c2230; }
  .row { display: flex; }
  .hour { width: 58px; flex: none; font-size: 12px; color: #5a6374; text-align: right; }
  .cell { position: relative; flex: 1; min-width: 0; border: solid #e6e8ee; border-width: 1px 0 0 1px; box-sizing: border-box; }
  .box { position: absolute; z-index: 1; box-sizing: border-box; overflow: hidden; padding: 2px 5px 1px 7px; border: 1px solid #fff; border-left-width: 4px;
    border-radius: 5px; font-size: 12px; line-height: 16px; overflow-wrap: break-word; }
  .box svg { float: right; fill: none; stroke: currentColor; stroke-width: 1.5; }
`;
