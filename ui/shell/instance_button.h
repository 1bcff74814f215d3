// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/profiles/profile.h"
#include <QToolButton>

namespace bw {

// Which instance is open, and the way to another one: name, product and environment; its menu lists the connections.
class InstanceButton final : public QToolButton {
    Q_OBJECT
public:
    explicit InstanceButton(QWidget* parent = nullptr);
    void setInstance(const QString& name, const QString& product, Environment);
    void setFacts(const QStringList& facts) { m_facts = facts; }
    void addFacts(QMenu*) const; // at its end, to be read
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString shownName() const;
    QString m_name, m_product;
    QStringList m_facts;
    Environment m_environment = Environment::None;
};

} // namespace bw
