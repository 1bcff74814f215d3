// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/table_page.h"

namespace bw {

class UsersPage final : public TablePage {
    Q_OBJECT
public:
    explicit UsersPage(OpenInstance&, QWidget* parent = nullptr);

protected:
    QString countWords(int n) const override;
    QString nothingMatches(const QString& what) const override;
    void describe(PaneContent&, size_t record) override;
    void describeNone(PaneContent&) override;
    QString summary() const override;
    QString selectionSummary(const std::vector<size_t>&) const override;
    void showEvent(QShowEvent*) override;

private:
    void filtersChanged() override;
    void dress();
    void countTokens();
    QAction* m_approve; // A, in the approval queue
    Job m_tokensJob;
};

} // namespace bw
