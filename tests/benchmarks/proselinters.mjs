// SPDX-License-Identifier: GPL-3.0-or-later
// Times the prose linters of npm over the letters in a folder: `node proselinters.mjs FOLDER`. Called by beside-others.
import fs from 'node:fs';
import path from 'node:path';
import { createLinter } from 'textlint';
import writeGood from 'write-good';
import { text as alex } from 'alex';
import { unified } from 'unified';
import retextEnglish from 'retext-english';
import retextStringify from 'retext-stringify';
import retextPassive from 'retext-passive';
import retextReadability from 'retext-readability';
import retextSimplify from 'retext-simplify';
import retextEquality from 'retext-equality';
import { TextlintKernelDescriptor } from '@textlint/kernel';
import writeGoodRule from 'textlint-rule-write-good';
import textPlugin from '@textlint/textlint-plugin-text';

const folder = process.argv[2];
const letters = fs.readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));

const retext = unified().use(retextEnglish).use(retextPassive).use(retextReadability).use(retextSimplify)
    .use(retextEquality).use(retextStringify);
const textlint = createLinter({
    descriptor: new TextlintKernelDescriptor({
        rules: [{ ruleId: 'write-good', rule: writeGoodRule.default ?? writeGoodRule }],
        filterRules: [],
        plugins: [{ pluginId: 'text', plugin: textPlugin.default ?? textPlugin }]
    })
});
const linters = {
    'write-good': (text) => writeGood(text).length,
    alex: (text) => alex(text).messages.length,
    textlint: async (text) => (await textlint.lintText(text, 'letter.txt')).messages.length,
    retext: async (text) => (await retext.process(text)).messages.length
};

for (const [name, lint] of Object.entries(linters)) {
    let found = 0;
    for (const letter of letters) found += await lint(letter); // once to warm up, and to show that it works
    const start = process.hrtime.bigint();
    let turns = 0;
    do {
        for (const letter of letters) await lint(letter);
        ++turns;
    } while (process.hrtime.bigint() - start < 2_000_000_000n);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const rate = Math.round(letters.length * turns / seconds);
    console.log(`${name.padEnd(12)} ${String(rate).padStart(7)} letters a second, ${found} messages`);
}
