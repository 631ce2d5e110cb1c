// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/reader.h"

#include "documents/documentreaders.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
enum File : std::size_t { AccountTiers, Standards, Vocabulary, Gate, Protocol };

constexpr int VERSION_DIGITS = 12;

void readInto(FoundationReading &reading, const std::array<MarkdownDocument, 5> &documents,
              std::vector<DocumentProblems> &problems, const std::array<bool, 5> &present)
{
    Foundation &foundation = reading.foundation;
    if (present[Standards])
        readConventions(documents[Standards], foundation, problems[Standards]);
    if (present[AccountTiers])
        readTiers(documents[AccountTiers], foundation, problems[AccountTiers]);
    if (present[Vocabulary])
        readTypes(documents[Vocabulary], foundation, problems[Vocabulary]);
    if (present[Protocol])
        readRoutes(documents[Protocol], foundation, problems[Protocol]);
    const References references(foundation);
    if (present[Standards])
        readStandards(documents[Standards], references, foundation, problems[Standards]);
    if (present[Vocabulary])
        readVocabulary(documents[Vocabulary], references, foundation, problems[Vocabulary]);
    if (present[Gate])
        readGate(documents[Gate], references, foundation, problems[Gate]);
    if (present[Protocol])
        readTriggers(documents[Protocol], references, foundation, problems[Protocol]);
    crossCheck(foundation, problems);
}
} // namespace

QString sentenceOf(const DocumentProblem &problem)
{
    return u"%1:%2: %3"_s.arg(problem.at.file, QString::number(problem.at.line), problem.message);
}

bool FoundationReading::hasErrors() const
{
    return std::ranges::any_of(problems,
                               [](const DocumentProblem &problem) { return problem.severity == Severity::Error; });
}

FoundationReading readFoundation(const FoundationBytes &documents)
{
    FoundationReading reading;
    std::array<MarkdownDocument, 5> read;
    std::array<bool, 5> present {};
    std::vector<DocumentProblems> problems;
    for (std::size_t i = 0; i < FOUNDATION_FILES.size(); ++i) {
        const QString file = FOUNDATION_FILES[i].toString();
        problems.emplace_back(file);
        const auto bytes = documents.find(file);
        present[i] = bytes != documents.end();
        if (!present[i]) {
            problems[i].error(1, 1, u"the document is missing (put a file of this name beside the others)"_s);
            continue;
        }
        read[i] = readMarkdown(file, bytes->second, problems[i]);
        reading.foundation.prose[file] = proseOf(read[i]);
    }
    readInto(reading, read, problems, present);
    for (const DocumentProblems &ofOne : problems)
        std::ranges::move(ofOne.sorted(), std::back_inserter(reading.problems));
    reading.foundation.version = versionOf(documents);
    return reading;
}

FoundationVersion versionOf(const FoundationBytes &documents)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QStringView file : FOUNDATION_FILES) {
        const auto bytes = documents.find(file.toString());
        if (bytes == documents.end())
            continue;
        const QByteArray content = withPlainLineEnds(bytes->second);
        hash.addData(file.toUtf8() + '\0' + QByteArray::number(content.size()) + '\0');
        hash.addData(content);
    }
    return FoundationVersion(QString::fromLatin1(hash.result().toHex().first(VERSION_DIGITS)));
}

} // namespace countersign
