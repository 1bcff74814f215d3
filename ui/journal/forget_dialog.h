// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/journal/journal_source.h"
#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace bw {

// Takes a person's data out of journal and archive: looks first what names them, says what that means, and asks.
class ForgetDialog final : public QDialog {
    Q_OBJECT
public:
    ForgetDialog(JournalOpener, SnapshotPtr known, QWidget* parent);

signals:
    void forgotten(qint64 places);

private:
    struct Found {
        QString person; // id
        QStringList words; // besides the id: full name, e-mail address
        qint64 entries = 0, reversible = 0;
    };
    static Result<Found> find(Ledger&, const QString& wanted, const Snapshot& known, const Context&);
    void look();
    void show(Result<Found>);
    void forget();
    void say(const QString&, const char* tone);

    SnapshotPtr m_known;
    QLineEdit* m_person;
    QPushButton *m_look, *m_forget;
    QLabel* m_text;
    Found m_found;
    JournalSource m_source;
    Job m_job;
};

} // namespace bw
