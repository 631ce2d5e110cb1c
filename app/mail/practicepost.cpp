// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/practicepost.h"

#include "protocols/wiretext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

struct PracticeWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::PracticePost)
};

Delivery kept(const QString &file)
{
    return {
        Delivery::Fate::Accepted, u"250 "_s + file, PracticeWords::tr("Written to the practice outbox."), {}, false
    };
}

Delivery refused(TroubleScope scope, TroubleNext next, const QString &kind, const QString &says)
{
    return { Delivery::Fate::NotAccepted, {}, says, { scope, next, u"practice "_s + kind, says }, false };
}

Delivery diskTrouble(const QString &file, const QString &why)
{
    return refused(TroubleScope::Server, TroubleNext::PauseForPerson, u"disk"_s,
                   PracticeWords::tr("The practice outbox cannot be written: %1 (%2). Make room or give access to the "
                                     "folder, then resume sending.")
                       .arg(file, why));
}

Delivery heldBack(const QString &says)
{
    Delivery held = refused(TroubleScope::Letter, TroubleNext::RetryLater, u"held back"_s, says);
    held.heldBack = true;
    return held;
}

bool madeForThisUserOnly(const QString &folder)
{
    if (QDir(folder).exists())
        return true;
    return QDir().mkpath(folder)
        && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool isOnDisk(QFile &file)
{
    if (!file.flush())
        return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return true;
#endif
}

bool holds(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.size() == bytes.size() && file.open(QFile::ReadOnly) && file.readAll() == bytes;
}

} // namespace

QString practiceFileName(const MessageId &id)
{
    QString name = id.value();
    if (name.size() < 3 || !name.startsWith(u'<') || !name.endsWith(u'>'))
        return {};
    name = name.mid(1, name.size() - 2);
    if (name.size() > 200 || name.startsWith(u'.'))
        return {};
    for (const QChar c : name) {
        const bool allowed = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || u"@.-_+="_s.contains(c);
        if (!allowed)
            return {};
    }
    return name + u".eml"_s;
}

PracticePost::PracticePost(QString folder)
    : m_folder(std::move(folder))
{
}

QString PracticePost::via() const
{
    return PracticeWords::tr("the practice outbox");
}

Delivery PracticePost::deliver(const OutboxLetter &letter, const DeliveryHooks &hooks)
{
    const auto isCancelled = [&hooks] {
        return hooks.isCancelled && hooks.isCancelled();
    };
    const QString name = practiceFileName(letter.messageId);
    if (name.isEmpty()) {
        return refused(TroubleScope::Letter, TroubleNext::Fail, u"name"_s,
                       PracticeWords::tr("The letter's Message-ID cannot be the name of a file."));
    }
    if (const auto fit = passesTheLastGate(letter.bytes); !fit)
        return refused(TroubleScope::Letter, TroubleNext::Fail, u"bytes"_s, fit.error().says);
    if (!madeForThisUserOnly(m_folder))
        return diskTrouble(m_folder, PracticeWords::tr("the folder cannot be made"));

    const QString path = QDir(m_folder).filePath(name);
    QTemporaryFile draft(QDir(m_folder).filePath(u".writing-XXXXXX"_s));
    if (!draft.open() || draft.write(letter.bytes) != letter.bytes.size() || !isOnDisk(draft))
        return diskTrouble(path, draft.errorString());
    if (isCancelled())
        return heldBack(PracticeWords::tr("Sending was stopped before the letter was written."));
    if (hooks.beforeDot) {
        if (const auto written = hooks.beforeDot(); !written)
            return heldBack(written.error().says);
        if (isCancelled())
            return heldBack(PracticeWords::tr("Sending was stopped before the letter was written."));
    }
    if (draft.rename(path)) {
        draft.setAutoRemove(false);
        return kept(name);
    }
    if (holds(path, letter.bytes))
        return kept(name);
    if (QFile::exists(path)) {
        return refused(
            TroubleScope::Letter, TroubleNext::Fail, u"exists"_s,
            PracticeWords::tr("The practice outbox already holds another letter with this Message-ID. It was "
                              "not written over."));
    }
    return diskTrouble(path, draft.errorString());
}

} // namespace countersign
