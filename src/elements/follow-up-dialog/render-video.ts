import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { readVideoLink } from '../../model/video.js';
import { joinMeeting } from '../shared/follow-up-commands.js';
import { recordInFields } from './fields-record.js';
import type { Scene } from './render-fields.js';
import type { VideoField } from './video-field.js';

/** The video meeting (D13.1). Another follow-up begins with a field of its own: what was asked for the one before does not come here. */
export function videoField(scene: Scene): unknown {
  const { session } = scene;
  const { form, access, base } = session;
  const link = readVideoLink({ url: form.videoUrl, provider: form.videoProvider });
  const take = (event: Event): void => {
    const { link: taken } = event.target as VideoField;
    scene.type('videoProvider', taken?.provider ?? '');
    scene.type('videoUrl', taken?.url ?? '');
  };
  const followUp = (): typeof base.followUp => {
    const now = recordInFields(session);
    return 'record' in now ? now.record : base.followUp;
  };
  const join = (event: Event): void => {
    if (link) joinMeeting(event.target as HTMLElement, { ...base.followUp, video: link });
  };
  return keyed(session, html`
    <diary-video-field class="field" part="field" .link=${link} .provider=${scene.videoProvider} .followUp=${followUp} ?readonly=${!access.may('video')}
      @change=${take} @join=${join}></diary-video-field>
  ` satisfies TemplateResult);
}
