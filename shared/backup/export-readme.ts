const FIRST_LINE = 'This folder holds a journal, written with Leeway and exported as Markdown.';

/** The note beside the files of a Markdown export, for whoever opens it in ten years. */
export const README = `${FIRST_LINE}

Every entry is one file, in a folder for its year, named by its day and title. The files are UTF-8 text in Markdown
(CommonMark with GitHub's tables, task lists and strikethrough). Any text editor opens them, and so do other journals
that read Markdown.

Between the lines "---" at the top of a file stand its title, date and tags, and what Leeway needs to bring the entry
back as it was: its id, when it was written, stars and the like. Leeway's Settings, Import, takes this folder or
archive and adds the entries that the journal does not have.

THE FILES ARE NOT ENCRYPTED. Whoever has them can read them. Keep them where only you can open them, and delete them
when you no longer need them.

People, areas, tensions, promises, headings, templates and what was answered to insights are in
people-and-promises.json, one on a line.

Entries in the trash, earlier versions of entries and settings are not here; the JSON export has them.
`;

/** True for the text of this note, also from an earlier version. */
export const isReadme = (text: string): boolean => text.startsWith(FIRST_LINE);
