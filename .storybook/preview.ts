import { configure } from 'storybook/test';
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);
// A story waits for what it is to show; a busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 });

/** Theme and language are the page's: elements follow `color-scheme` and the nearest `lang`. */
const pageOfGlobals: Decorator = (story, { globals }) => {
  const page = document.documentElement;
  page.style.setProperty('color-scheme', String(globals['theme']));
  page.lang = String(globals['language']);
  return story();
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [pageOfGlobals],
  initialGlobals: { theme: 'light', language: 'en' },
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: { title: 'Theme', icon: 'contrast', dynamicTitle: true, items: [{ value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }] },
    },
    language: {
      description: 'Language',
      toolbar: { title: 'Language', icon: 'globe', dynamicTitle: true, items: [{ value: 'en', title: 'English' }, { value: 'nb', title: 'Norsk bokmål' }] },
    },
  },
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    controls: { expanded: true },
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // A story is a part of a page: it has no landmarks or first heading of its own.
        rules: { 'target-size': { enabled: true }, region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false }, 'landmark-unique': { enabled: false } },
      },
    },
  },
};
export default preview;
