// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/reader.h"

#include <QFile>
#include <QTest>

#include <utility>

/// A small set of documents without a problem, and the starter documents, for tests to change a little.
namespace countersign::testing {

inline const char *const TIERS_TEXT = R"(# Account tiers

## Tiers
| Tier | Name | Annual revenue from | Review | First response | Colour |
|---|---|---|---|---|---|
| key | Key account | 20000 USD | individual | 2 h | #7B3FA0 |
| small | Small account | 0 USD | batch | 1 d | #56636E |

## Key account
They know us by name.
)";

inline const char *const STANDARDS_TEXT = R"(## Tone
| Tier | Greeting | Sign-off | Contractions | Exclamation marks | Apologies at most | Reading grade at most |
|---|---|---|---|---|---|---|
| key | Dear {contact_name}, | Kind regards, | no | no | 1 | 11 |
| small | Hello {contact_first_name}, | Best regards, | yes | no | 2 | 8.5 |

## Never say
| Phrase | Tiers | Say instead | Severity |
|---|---|---|---|
| any inconvenience | all | what went wrong | warning |
| per our policy | key; small | explain the reason | error |

## Internal terms
| Term | Say instead |
|---|---|
| RMA backlog | returns |

## Competitors
| Name |
|---|
| Oakfield Supply |

## Writing conventions
| Convention | Value |
|---|---|
| Numeric dates | day first |
| Spelling | en-GB |
| Currency | GBP |

## Signature
| Line |
|---|
| {coordinator_name} |
)";

inline const char *const VOCABULARY_TEXT = R"(## Types
| Type | Name | Communication | Family | Also called |
|---|---|---|---|---|
| back-order | Back-order | exception | logistics | backorder; B/O |
| late | Late delivery | exception | logistics | - |
| complaint | Complaint | acknowledgment | - | - |

## Back-order
| Part | When | Tiers | Text |
|---|---|---|---|
| Subject | - | all | Order {order}: {product} is on back-order |
| Opening | - | key | I am writing about {product}. |
| Opening | - | all | This is about {product}. |
| Disclosure | lines is one | all | It will not ship on {promised_date}. |
| Disclosure | lines is many | all | They will not ship: {lines} |
| Resolution | new_date known | all | It now ships on {new_date}. |
| Resolution | new_date unknown | all | There is no date yet. |
| Recovery offer | - | key | I can offer an equal product. |
| Next step | - | all | Call {company_phone}. |
| Line | - | all | {product} of {order} |

## Late delivery
| Part | When | Tiers | Text |
|---|---|---|---|
| Subject | - | all | Order {order} is late |
| Opening | - | all | This is about {order}. |
| Disclosure | - | all | It is late. |
| Resolution | - | all | We will write. |
| Next step | - | all | Call {company_phone}. |
| Line | - | all | {order} is late |

## Complaint
| Part | Text |
|---|---|
| Subject | We have your message |
| Opening | Thank you for your message. |
| Next step | Call {company_phone}. |

## Logistics, several
| Part | Tiers | Text |
|---|---|---|
| Subject | all | News |
| Opening | all | This is how they stand: {lines} |
)";

inline const char *const GATE_TEXT = R"(## Required facts
| Communication | Type | Facts |
|---|---|---|
| exception | back-order | order; product; promised_date |
| exception | late | order |

## Required parts
| Communication | Parts |
|---|---|
| exception | Greeting; Opening; Disclosure; Resolution; Next step; Sign-off |

## Flags
| Flag | Threshold | Window | Applies to |
|---|---|---|---|
| key-account | - | - | all |
| repeat-occurrence | 3 | 4 weeks | back-order; key |
| repeat-occurrence | 2 | 14 d | late |
| value-threshold | 10000 USD | - | all |
| relationship-risk | - | callback 14 d; complaint 30 d; renewal 60 d | all |
| duplicate | - | 7 d | all |
| sampled | off | - | all |

## Review mode
| Communication | Type | Tier | Mode |
|---|---|---|---|
| exception | all | all | individual |
| exception | back-order | small | batch |

## Compliance checks
| Communication | Type | Check | Signed by |
|---|---|---|---|
| acknowledgment | complaint | No health information | team lead |

## Commitments
| Phrase | Meaning | Allowed when |
|---|---|---|
| refund* | a refund | recovery offer |
| guarantee | a guarantee | - |

## Sampling
| Scope | Share |
|---|---|
| weekly | 7 % |
| daily | 1 per coordinator |

## Holidays
| Date |
|---|
| 2026-12-25 |
)";

inline const char *const PROTOCOL_TEXT = R"(## Triggers
| Trigger | Looks at | Condition | Route | Respond within |
|---|---|---|---|---|
| legal threat | inbound text | lawyer*; small claims | team lead | 1 h |
| large order | order value | over 10000 USD | account manager | 2 h |
| complaint | exception type | is complaint | team lead | 4 h |
| no carrier | carrier | unknown | logistics desk | 1 d |

## Routes
| Route | Name | E-mail |
|---|---|---|
| team lead | - | - |
| account manager | - | - |
| logistics desk | Ana Silva | ana@example.com |
)";

inline FoundationBytes smallSet()
{
    return { { FOUNDATION_FILES[0].toString(), TIERS_TEXT },
             { FOUNDATION_FILES[1].toString(), STANDARDS_TEXT },
             { FOUNDATION_FILES[2].toString(), VOCABULARY_TEXT },
             { FOUNDATION_FILES[3].toString(), GATE_TEXT },
             { FOUNDATION_FILES[4].toString(), PROTOCOL_TEXT } };
}

inline FoundationBytes starterSet()
{
    FoundationBytes documents;
    for (const QStringView name : FOUNDATION_FILES) {
        QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/resources/foundation/") + name.toString());
        if (file.open(QIODevice::ReadOnly))
            documents[name.toString()] = file.readAll();
    }
    return documents;
}

/// The set with `from` replaced once by `to` in a file; empty where `from` does not stand there.
inline FoundationBytes changed(FoundationBytes documents, const QString &file, const QString &from, const QString &to)
{
    QByteArray &bytes = documents[file];
    const QByteArray old = from.toUtf8();
    const qsizetype at = bytes.indexOf(old);
    if (at < 0)
        return {};
    bytes.replace(at, old.size(), to.toUtf8());
    return documents;
}

/// "error quality-gate.md:42: …", a line each.
inline QStringList said(const FoundationReading &reading)
{
    QStringList lines;
    for (const DocumentProblem &problem : reading.problems)
        lines += keyOf(problem.severity) + u' ' + sentenceOf(problem);
    return lines;
}

} // namespace countersign::testing
