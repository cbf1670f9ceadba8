/** What a page does with JavaScript on: theme, copying, code in one language, search. It stays small. */

import { copyButtons } from './copy.ts';
import { rememberLanguage } from './language.ts';
import { permalinks } from './permalinks.ts';
import { openSearch } from './search-keys.ts';
import { toggleTheme } from './theme.ts';
import { followContents, revealCurrent } from './whereabouts.ts';

toggleTheme();
copyButtons();
rememberLanguage();
permalinks();
openSearch();
revealCurrent();
followContents();
