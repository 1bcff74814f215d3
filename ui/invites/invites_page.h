// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/table_page.h"

namespace bw {

class InvitesPage final : public TablePage {
    Q_OBJECT
public:
    explicit InvitesPage(OpenInstance&, QWidget* parent = nullptr);

protected:
    QString countWords(int n) const override;
    QString nothingMatches(const QString& what) const override;
    void describe(PaneContent&, size_t record) override;
    void describeNone(PaneContent&) override;
    QString summary() const override;
    void showRelated(const Subject&) override;

private:
    void dress();
};

} // namespace bw
