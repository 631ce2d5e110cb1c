// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandline.h"
#include "domain/communication.h"
#include "ports/desk.h"

#include <QJsonArray>

/// What several verbs print alike.
namespace countersign {

/// A communication as `queue --json` lists it.
QJsonObject communicationToJson(const Communication &communication);

/// "C12  individual  Alfreds Futterkiste  Order 10643: …", then its flags, findings and blocks in words.
QString communicationInWords(const Communication &communication, const QString &lane);

/// {"released": […], "refused": […]}-like parts.
QJsonArray idsToJson(const std::vector<CommunicationId> &ids);
QJsonArray refusalsToJson(const std::vector<Refusal> &refusals);
QString refusalsInWords(const std::vector<Refusal> &refusals);

/// An event with its details. What an escalation names `by` is what it came from (protocol, person); the name of who
/// did it then stands as `by_name`.
QJsonObject eventToJson(const Event &event);

/// The bytes of a file that is no larger than `atMost`; a Problem for a folder, a missing or an unreadable one.
Result<QByteArray> bytesOfFile(const QString &path, qint64 atMost);

/// The rules of a folder of the five documents; of the workspace where the folder is empty. A Problem where they have
/// errors or there are none.
Result<std::shared_ptr<const Rulebook>> rulesIn(CommandCall &call, const QString &folder);

/// The reply of a verb that changed one communication.
Result<Reply> replyFor(const Result<Change> &change, const QString &said);

} // namespace countersign
