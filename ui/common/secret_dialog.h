// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/domain/change.h"
#include "ui/common/secret_clipboard.h"
#include <QDialog>

class QCheckBox;
class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace bw {

struct ShownSecret {
    QString label; // whose, or which: "API key “nightly” of Ada Lovelace"
    SecretPtr value;
    QString linkStart = {}; // of an invite: "https://ai.example.org/invite/", followed by the value
    SecretPtr shown() const; // the link where there is one
};

// What applying made or set and nobody can look up again: API keys, invites, passwords. `base`: address of the server,
// where it is known.
std::vector<ShownSecret> secretsMade(
    std::span<const Change>, std::span<const Outcome>, const Snapshot* known, const QString& base);

// All of them as text, a line each.
SecretPtr asText(const std::vector<ShownSecret>&);
// To a new file that only its owner can read; an existing one is left alone.
Result<void> saveSecrets(const QString& file, const std::vector<ShownSecret>&);
// The same to be printed: a PDF with the title and each secret in large letters.
Result<void> saveNote(const QString& file, const QString& title, const std::vector<ShownSecret>&);

// Secrets that are shown once: copy, save, and close when they are stored. It is deleted when it closes, and the
// secrets with it.
class SecretDialog final : public QDialog {
    Q_OBJECT
public:
    // title: "3 invites created"
    SecretDialog(const QString& title, std::vector<ShownSecret>, SecretClipboard&, QWidget* parent = nullptr);
    ~SecretDialog() override;

    void reject() override;

private:
    struct Row;
    QWidget* makeRows();
    QWidget* makeFooter();
    QWidget* makeClock();
    void addRow(QVBoxLayout*, const ShownSecret&);
    void copy(SecretPtr, QLabel* mark);
    void save(const QString& title, const QString& name, const QString& filter,
        const std::function<Result<void>(const QString&)>& write);
    void say(const QString&, const char* tone);
    void showClock();
    bool several() const { return m_secrets.size() > 1; }

    QString m_title;
    std::vector<ShownSecret> m_secrets;
    SecretClipboard& m_clipboard;
    std::vector<QLabel*> m_marks;
    QLabel *m_message, *m_left;
    QProgressBar* m_bar;
    QWidget* m_clock = nullptr;
    QFrame* m_ask = nullptr;
    QCheckBox* m_stored;
    QPushButton* m_close;
    bool m_copied = false;
};

} // namespace bw
