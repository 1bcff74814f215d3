// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/tokens.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace bw {

class ConnectionBook;
class ConnectionTable;

// What the window shows while nothing is open: the ways in, and what was opened before.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(const ConnectionBook&, QWidget* parent = nullptr);
    void setKeychain(bool available); // what the sentence under the table says

signals:
    void openFileWanted();
    void openPostgresWanted();
    void demoWanted();
    void openWanted(const QString& id);
    void editWanted(const QString& id);
    void removeWanted(const QString& id);
    void newWanted();

private:
    void buildHead(QVBoxLayout*);
    void buildCards(QVBoxLayout*);
    void buildTable(QVBoxLayout*);
    void showBook();
    const ConnectionBook& m_book;
    ConnectionTable* m_table;
    QPushButton *m_edit, *m_remove;
    QWidget* m_listed;
    QLabel *m_safety, *m_problem;
};

} // namespace bw
