// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "ui/common/fonts.h"
#include "ui/common/secret_dialog.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <unistd.h>

// What leaves the dialog of secrets that are shown once: text, files, a note to print.
namespace bw {

namespace {

// Owner-only from the first byte; never over something that is there.
Result<void> writeNew(const QString& name, const QByteArray& bytes)
{
    QFile file(name);
    if (file.exists())
        return fail(Fault::Storage, "secret.file-exists", {name});
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(Fault::Storage, "export.file", {name}, file.errorString());
    // Nobody can look these up again: they are on the disk before anybody is told so.
    if (file.write(bytes) == bytes.size() && file.flush() && ::fsync(file.handle()) == 0)
        return {};
    const QString why = file.errorString();
    file.remove();
    return fail(Fault::Storage, "export.file", {name}, why);
}

void insert(QTextCursor& at, const QString& text, const QFont& font, double above)
{
    QTextBlockFormat block;
    block.setTopMargin(above);
    QTextCharFormat letters;
    letters.setFont(font);
    at.insertBlock(block, letters);
    at.insertText(text);
}

QFont points(QFont font, double size)
{
    font.setPointSizeF(size);
    return font;
}

} // namespace

SecretPtr ShownSecret::shown() const
{
    return linkStart.isEmpty() ? value : std::make_shared<const Secret>(linkStart.toUtf8() + value->reveal());
}

std::vector<ShownSecret> secretsMade(
    std::span<const Change> changes, std::span<const Outcome> outcomes, const Snapshot* known, const QString& base)
{
    std::vector<ShownSecret> out;
    const auto say = [](const char* text) { return QCoreApplication::translate("bw::SecretDialog", text); };
    QString link = base;
    while (link.endsWith(u'/'))
        link.chop(1);
    int invites = 0;
    for (size_t i = 0; i < changes.size() && i < outcomes.size(); ++i) {
        const auto& change = changes[i];
        if (!outcomes[i].secret || outcomes[i].status != Status::Done)
            continue;
        if (change.subject.type == u"invite") {
            out.push_back({say(QT_TRANSLATE_NOOP("bw::SecretDialog", "Invite %1")).arg(++invites), outcomes[i].secret,
                link.isEmpty() ? QString() : link + QStringLiteral("/invite/")});
            continue;
        }
        if (change.subject.type == u"user") {
            out.push_back({say(QT_TRANSLATE_NOOP("bw::SecretDialog", "Password of %1")).arg(change.subject.label),
                outcomes[i].secret});
            continue;
        }
        const QString owner = change.to(key::owner);
        const QString whose = known ? labelOf(*known, u"user", owner) : owner;
        out.push_back({say(QT_TRANSLATE_NOOP("bw::SecretDialog", "API key “%1” of %2"))
                           .arg(change.to(key::name), whose.isEmpty() ? owner : whose),
            outcomes[i].secret});
    }
    return out;
}

SecretPtr asText(const std::vector<ShownSecret>& secrets)
{
    QByteArray all;
    for (const auto& secret : secrets)
        all += displayText(secret.label, 200).toUtf8() + ": " + secret.shown()->reveal() + '\n';
    return std::make_shared<const Secret>(std::move(all));
}

Result<void> saveSecrets(const QString& file, const std::vector<ShownSecret>& secrets)
{
    return writeNew(file, asText(secrets)->reveal());
}

Result<void> saveNote(const QString& file, const QString& title, const std::vector<ShownSecret>& secrets)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    QTextCursor at(&document);
    insert(at, title, points(textFont(20, QFont::DemiBold), 18), 0);
    for (const auto& secret : secrets) {
        insert(at, displayText(secret.label, 200), points(textFont(13), 11), 24);
        insert(at, QString::fromUtf8(secret.shown()->reveal()), points(fixedFont(), 14), 4);
    }
    insert(at, QCoreApplication::translate("bw::SecretDialog", "Keep this note where only its reader finds it."),
        points(textFont(12), 9), 32);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setTitle(title);
    pdf.setCreator(QStringLiteral("Bailiwick"));
    document.print(&pdf);
    buffer.close();
    const auto done = writeNew(file, bytes);
    explicit_bzero(bytes.data(), size_t(bytes.size()));
    return done;
}

} // namespace bw
