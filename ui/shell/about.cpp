// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about.h"
#include "core/base/versions.h"
#include "ui/common/tokens.h"
#include "ui/shell/actions.h"
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bw {

namespace {

QDialog* dialog(const QString& title, QWidget* window)
{
    auto* made = new QDialog(window);
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->setWindowTitle(title);
    made->setAccessibleName(title);
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(px(20), px(20), px(20), px(16));
    column->setSpacing(px(8));
    column->setSizeConstraint(QLayout::SetFixedSize);
    return made;
}

QLabel* words(const QString& text, const char* role = nullptr)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    if (role)
        label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QDialogButtonBox* closeButton(QDialog* of)
{
    auto* box = new QDialogButtonBox(QDialogButtonBox::Close, of);
    QObject::connect(box, &QDialogButtonBox::rejected, of, &QDialog::reject);
    return box;
}

QGridLayout* grid()
{
    auto* made = new QGridLayout;
    made->setHorizontalSpacing(px(24));
    made->setVerticalSpacing(px(6));
    return made;
}

QString plain(QString text) { return text.remove(u'&'); }

} // namespace

void showAbout(QWidget* window)
{
    auto* about = dialog(QCoreApplication::translate("About", "About Bailiwick"), window);
    auto* column = static_cast<QVBoxLayout*>(about->layout());
    column->addWidget(words(QStringLiteral("Bailiwick " BAILIWICK_VERSION), "heading"));
    auto* purpose = words(QCoreApplication::translate("About",
        "Users, roles, invites, API keys and usage of self-hosted AI servers, from this computer. Sends no "
        "statistics."));
    purpose->setWordWrap(true);
    purpose->setFixedWidth(px(400));
    column->addWidget(purpose);
    auto* licence =
        words(QCoreApplication::translate("About",
                  "Free software under the GNU General Public License, version 3 or later. The font Inter is "
                  "under the SIL Open Font License."),
            "secondary");
    licence->setWordWrap(true);
    licence->setFixedWidth(px(400));
    column->addWidget(licence);
    auto versions = libraryVersions();
    versions.emplace_back(QStringLiteral("QtKeychain"), QStringLiteral(BAILIWICK_KEYCHAIN_VERSION));
    auto* table = grid();
    QString report = QStringLiteral("Bailiwick " BAILIWICK_VERSION);
    for (const auto& [name, version] : versions) {
        const int row = table->rowCount();
        table->addWidget(words(name, "secondary"), row, 0);
        auto* value = words(version);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(QCoreApplication::translate("About", "Version of %1").arg(name));
        table->addWidget(value, row, 1);
        report += QStringLiteral("\n%1 %2").arg(name, version);
    }
    table->setColumnStretch(1, 1);
    column->addLayout(table);
    column->addSpacing(px(8));
    auto* buttons = closeButton(about);
    auto* copy =
        buttons->addButton(QCoreApplication::translate("About", "Copy versions"), QDialogButtonBox::ActionRole);
    QObject::connect(copy, &QPushButton::clicked, about, [report] { QApplication::clipboard()->setText(report); });
    column->addWidget(buttons);
    about->open();
}

void showShortcuts(const Actions& actions, QWidget* window)
{
    auto* sheet = dialog(QCoreApplication::translate("About", "Keyboard shortcuts"), window);
    auto* column = static_cast<QVBoxLayout*>(sheet->layout());
    auto* table = grid();
    QList<QAction*> all{actions.openFile, actions.openPostgres, actions.close, actions.find, actions.copy,
        actions.refresh, actions.cancel, actions.detail, actions.back, actions.forward, actions.nextPage,
        actions.previousPage};
    all << actions.pages << actions.shortcuts << actions.quit;
    QList<std::pair<QString, QString>> rows;
    for (const QAction* action : all)
        rows.append({plain(action->text()), action->shortcut().toString(QKeySequence::NativeText)});
    const int half = (int(rows.size()) + 1) / 2;
    for (int i = 0; i < rows.size(); ++i) {
        const int at = i < half ? 0 : 3;
        table->addWidget(words(rows[i].first), i % half, at);
        table->addWidget(words(rows[i].second, "fixed"), i % half, at + 1);
    }
    table->setColumnMinimumWidth(2, px(24));
    column->addLayout(table);
    column->addSpacing(px(8));
    column->addWidget(closeButton(sheet));
    sheet->open();
}

} // namespace bw
