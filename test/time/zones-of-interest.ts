/** Zones whose clocks do all that clocks do: half hours, midnight changes, Ramadan, skipped days, none at all. */
export const zones = [
  'UTC', 'Europe/Oslo', 'Europe/London', 'Europe/Dublin', 'Europe/Chisinau', 'Atlantic/Azores', 'America/New_York', 'America/St_Johns',
  'America/Santiago', 'America/Havana', 'America/Asuncion', 'America/Sao_Paulo', 'America/Nuuk', 'Africa/Casablanca', 'Africa/Cairo',
  'Africa/Juba', 'Asia/Beirut', 'Asia/Tehran', 'Asia/Gaza', 'Asia/Kathmandu', 'Asia/Pyongyang', 'Australia/Lord_Howe', 'Australia/Eucla',
  'Pacific/Chatham', 'Pacific/Apia',
] as const;
