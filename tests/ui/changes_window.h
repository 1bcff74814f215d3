// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/profiles/profile.h"
#include "tests/support/fixture.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/program.h"
#include "ui/common/face.h"
#include <QAbstractButton>
#include <QDialog>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

namespace bw::test {

using namespace Qt::Literals::StringLiterals;

// The real window over a real SQLite file, in which somebody changes things.
class Changes {
public:
    explicit Changes(Environment environment = Environment::None)
        : m_data("4.9.0")
        , m_program(prepared(m_data, environment))
    {
    }
    void open(const char* sql = nullptr)
    {
        if (sql)
            m_data.sql(sql);
        m_program.console().openAddress(m_data.file());
        QTRY_VERIFY(m_program.tabs());
        QTRY_VERIFY(m_program.window().instance()->hasActivity());
        QVERIFY(users());
    }
    Program& program() { return m_program; }
    MainWindow& window() { return m_program.window(); }
    Draft& draft() { return window().instance()->draft(); }
    QTableView* users() { return m_program.table("Users"); }
    int row(const QString& name)
    {
        for (int r = 0; r < users()->model()->rowCount(); ++r)
            if (users()->model()->index(r, nameColumn()).data().toString() == name)
                return r;
        return -1;
    }
    void choose(const QString& name, Qt::KeyboardModifiers with = {})
    {
        const auto index = users()->model()->index(row(name), nameColumn());
        QVERIFY2(index.isValid(), qPrintable(name));
        users()->scrollTo(index);
        QTest::mouseClick(users()->viewport(), Qt::LeftButton, with, users()->visualRect(index).center());
    }
    bool press(const char* name) { return m_program.press(name); }
    bool setRole(const char* role) { return press("Set role") && chooseEntry(role); }
    static bool chooseEntry(const char* text)
    {
        return QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; })
            && Program::chooseEntry(QString::fromUtf8(text));
    }
    Face face(const QString& name, const char* title)
    {
        for (int c = 0; c < users()->model()->columnCount(); ++c)
            if (users()->model()->headerData(c, Qt::Horizontal).toString() == QString::fromUtf8(title))
                return users()->model()->index(row(name), c).data(FaceRole).value<Face>();
        return {};
    }
    QDialog* dialog() { return qobject_cast<QDialog*>(QApplication::activeModalWidget()); }
    QPushButton* button(const QString& text)
    {
        for (auto* b : dialog() ? dialog()->findChildren<QPushButton*>() : QList<QPushButton*>())
            if (b->isVisible() && b->text() == text)
                return b;
        return nullptr;
    }
    QByteArray ask(const QByteArray& question) // the first value that the file answers
    {
        sqlite3* db = nullptr;
        sqlite3_open(QFile::encodeName(m_data.file()).constData(), &db);
        QByteArray value;
        sqlite3_exec(
            db, question.constData(),
            [](void* out, int, char** values, char**) {
                *static_cast<QByteArray*>(out) = values[0];
                return 0;
            },
            &value, nullptr);
        sqlite3_close(db);
        return value;
    }
    QByteArray stored(const char* column, const char* name)
    {
        return ask(QByteArray("SELECT ") + column + " FROM users WHERE name = '" + name + "'");
    }
    // Of the dialog: its list of changes, what keeps it from being applied, its warnings.
    QListView* changes() { return named<QListView>(dialog(), u"Changes"_s); }
    QString missing()
    {
        auto* label = dialog() ? named<QLabel>(dialog(), u"What is missing"_s) : nullptr;
        return label ? label->text() : QString();
    }
    void tickWarnings()
    {
        for (auto* box : dialog()->findChildren<QAbstractButton*>())
            if (box->isVisible() && box->isCheckable() && !box->isChecked() && box->text().startsWith(u"Apply with"))
                click(box);
    }
    bool tick(const char* words) // the box of the dialog that says so
    {
        for (auto* box : dialog()->findChildren<QAbstractButton*>())
            if (box->isVisible() && box->isCheckable() && box->text().contains(QString::fromUtf8(words))) {
                click(box);
                return box->isChecked();
            }
        return false;
    }
    bool undo() // with the keys, once the window is back in front
    {
        window().activateWindow();
        if (!QTest::qWaitForWindowActive(&window()))
            return false;
        users()->setFocus();
        QTest::keyClick(users(), Qt::Key_Z, Qt::ControlModifier);
        return true;
    }
    bool openReview(const char* button)
    {
        return press(button) && QTest::qWaitFor([this] { return dialog() != nullptr; });
    }
    // Ticks what has to be ticked and applies; false: it stays off, and missing() says why.
    bool apply(const QString& button_)
    {
        if (!QTest::qWaitFor([&] { return button(button_) != nullptr; }))
            return false;
        tickWarnings();
        if (!QTest::qWaitFor([&] { return button(button_) && button(button_)->isEnabled(); }))
            return false;
        click(button(button_));
        return true;
    }
    bool answerFile(const QString& file)
    {
        auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        auto* name = files ? files->findChild<QLineEdit*>() : nullptr;
        if (!name)
            return false;
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
        return QTest::qWaitFor([&] { return !window().findChild<QFileDialog*>(); });
    }
    Fixture& data() { return m_data; }

private:
    static QString prepared(const Fixture& data, Environment environment)
    {
        Profile profile;
        profile.id = u"one"_s;
        profile.name = u"prod-gpu"_s;
        profile.address = data.file();
        profile.environment = environment;
        if (environment != Environment::None && !ProfileStore(data.folder() + u"/connections.json"_s).save({profile}))
            qWarning("the connection was not saved");
        return data.folder();
    }
    int nameColumn()
    {
        for (int c = 0; c < users()->model()->columnCount(); ++c)
            if (users()->model()->headerData(c, Qt::Horizontal).toString() == u"Name")
                return c;
        return 0;
    }
    Fixture m_data;
    Program m_program;
};

} // namespace bw::test
