import { expect, it } from 'vitest';
import { openForEditing } from '../../../renderer/editor/document.ts';
import { KIND_NAMES } from '../../../shared/domain/kinds/registry.ts';
import { BUILT_IN_TEMPLATES } from '../../../shared/domain/templates-built-in.ts';
import { templateShape } from '../../../shared/domain/template.ts';
import { fromMarkdown } from '../../../shared/text/from-markdown.ts';
import { toMarkdown } from '../../../shared/text/to-markdown.ts';

it.each(KIND_NAMES)('the template for %s can be kept as one’s own, edited, and goes out and in as Markdown', (kind) => {
  const { name, body } = BUILT_IN_TEMPLATES[kind];
  expect(templateShape.name.safeParse(name).success).toBe(true);
  expect(templateShape.body.safeParse(body).success).toBe(true);
  expect(openForEditing(body)).toEqual(body);
  expect(toMarkdown(fromMarkdown(toMarkdown(body)))).toBe(toMarkdown(body));
  expect(body.content?.filter(({ type }) => type === 'heading').length).toBeGreaterThan(1);
});

it('each has a name of its own', () => {
  const names = KIND_NAMES.map((kind) => BUILT_IN_TEMPLATES[kind].name);
  expect(new Set(names).size).toBe(names.length);
});
