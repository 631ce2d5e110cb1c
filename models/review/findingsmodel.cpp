// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/findingsmodel.h"

#include <algorithm>
#include <utility>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

FindingsModel::FindingsModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void FindingsModel::show(const std::vector<Finding> &findings)
{
    // Equal beginnings and ends stay, so that a keystroke touches only the rows it changes.
    const auto isSame = [](const Finding &a, const Finding &b) {
        return keyOf(a) == keyOf(b);
    };
    size_t head = 0;
    while (head < findings.size() && head < m_findings.size() && isSame(findings[head], m_findings[head]))
        ++head;
    size_t tail = 0;
    while (tail + head < findings.size() && tail + head < m_findings.size()
           && isSame(findings[findings.size() - 1 - tail], m_findings[m_findings.size() - 1 - tail]))
        ++tail;
    const auto at = [](size_t position) {
        return static_cast<std::ptrdiff_t>(position);
    };
    if (m_findings.size() > head + tail) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(m_findings.size() - tail) - 1);
        m_findings.erase(m_findings.begin() + at(head), m_findings.end() - at(tail));
        endRemoveRows();
    }
    if (findings.size() > head + tail) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(findings.size() - tail) - 1);
        m_findings.insert(m_findings.begin() + at(head), findings.begin() + at(head), findings.end() - at(tail));
        endInsertRows();
    }
    for (size_t row = 0; row < findings.size(); ++row) {
        if (std::exchange(m_findings[row], findings[row]) != findings[row])
            Q_EMIT dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
    }
}

int FindingsModel::rowOf(const FindingKey &key) const
{
    const auto found = std::ranges::find(m_findings, key, [](const Finding &finding) { return keyOf(finding); });
    return found == m_findings.end() ? -1 : static_cast<int>(found - m_findings.begin());
}

int FindingsModel::rowAt(LetterPart part, qsizetype position) const
{
    int row = -1;
    for (size_t i = 0; i < m_findings.size(); ++i) {
        const Finding &finding = m_findings[i];
        const bool isThere = finding.part == part && finding.length > 0 && position >= finding.start
            && position <= finding.start + finding.length;
        if (isThere && (row < 0 || finding.severity > m_findings[static_cast<size_t>(row)].severity))
            row = static_cast<int>(i);
    }
    return row;
}

int FindingsModel::firstToMend() const
{
    const auto blocking = std::ranges::find_if(m_findings, &Finding::blocks);
    if (blocking != m_findings.end())
        return static_cast<int>(blocking - m_findings.begin());
    return m_findings.empty() ? -1 : 0;
}

bool FindingsModel::mayBeAccepted(int row) const
{
    const Finding &finding = m_findings[static_cast<size_t>(row)];
    return finding.blocks() && finding.rule != NEEDS_HUMAN_REVIEW;
}

bool FindingsModel::hasSuggestions(const Finding &finding)
{
    return finding.kind == FindingKind::Spelling && finding.rule == "unknown-word"_L1 && !finding.overriddenBecause;
}

int FindingsModel::unknownWordAt(LetterPart part, qsizetype position) const
{
    const auto found = std::ranges::find_if(m_findings, [&](const Finding &finding) {
        return hasSuggestions(finding) && finding.part == part && position >= finding.start
            && position <= finding.start + finding.length;
    });
    return found == m_findings.end() ? -1 : static_cast<int>(found - m_findings.begin());
}

QString FindingsModel::summary() const
{
    const auto count = [this](Severity severity) {
        return static_cast<int>(std::ranges::count_if(m_findings, [severity](const Finding &finding) {
            return finding.severity == severity && !finding.overriddenBecause;
        }));
    };
    QStringList parts;
    if (const int errors = count(Severity::Error))
        parts << (errors == 1 ? tr("1 error") : tr("%1 errors").arg(errors));
    if (const int warnings = count(Severity::Warning))
        parts << (warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings));
    if (const int notes = count(Severity::Note))
        parts << (notes == 1 ? tr("1 note") : tr("%1 notes").arg(notes));
    return parts.join(u", "_s);
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Finding &finding = m_findings[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return finding.message;
    case Qt::AccessibleTextRole:
        return spoken(finding);
    case Qt::ToolTipRole:
        return ruleStands(finding);
    case SeverityRole:
        return static_cast<int>(finding.severity);
    case CorrectionRole:
        return finding.expected.value_or(QString());
    case OverriddenRole:
        return finding.overriddenBecause.value_or(QString());
    case MayBeAcceptedRole:
        return mayBeAccepted(index.row());
    case HasSuggestionsRole:
        return hasSuggestions(finding);
    case PlaceRole:
        return finding.text;
    default:
        return {};
    }
}

QString FindingsModel::ruleStands(const Finding &finding) const
{
    const qsizetype colon = finding.source.lastIndexOf(u':');
    return colon < 0 ? QString()
                     : tr("The rule: %1, line %2").arg(finding.source.left(colon), finding.source.mid(colon + 1));
}

QString FindingsModel::spoken(const Finding &finding) const
{
    QString severity;
    switch (finding.severity) {
    case Severity::Error:
        severity = tr("Error");
        break;
    case Severity::Warning:
        severity = tr("Warning");
        break;
    case Severity::Note:
        severity = tr("Note");
        break;
    }
    QString sentence = tr("%1: %2").arg(severity, finding.message);
    if (finding.overriddenBecause)
        sentence += tr(", accepted because: %1").arg(*finding.overriddenBecause);
    else if (finding.expected)
        sentence += tr(", can be corrected to %1").arg(*finding.expected);
    return sentence;
}

} // namespace countersign
