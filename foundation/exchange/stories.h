// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measures/letterstory.h"

#include <QJsonObject>

namespace countersign {

/// A letter's story as the store keeps it between two of its events; what is empty is left out.
QJsonObject storyToJson(const LetterStory &story);
LetterStory storyFromJson(const QJsonObject &json); ///< what storyToJson wrote

} // namespace countersign
