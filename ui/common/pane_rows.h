// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QLabel>
#include <optional>

namespace bw {

// Text of a server on one line, cut at the right; the whole stands in the tooltip.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text, const QFont&, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override;
};

// A record in a pane that opens with a click: fixed pitch, name, and a time at the right.
class LinkRow final : public QAbstractButton {
    Q_OBJECT
public:
    LinkRow(const QString& fixed, const QString& text, const QString& aside, QWidget* parent = nullptr);
    void setWarning(bool warning) { m_warning = warning; } // colours the time; its words say it too
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString m_fixed, m_aside;
    bool m_warning = false;
};

// Words, a bar and a figure: how a whole is shared out.
class BarRow final : public QWidget {
    Q_OBJECT
public:
    BarRow(const QString& text, double share, const QString& figure, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString m_text, m_figure;
    double m_share;
};

// A quota: what it is for, how much is used, the bar, and the rolling window below.
class QuotaRow final : public QWidget {
    Q_OBJECT
public:
    QuotaRow(const QString& text, std::optional<double> share, const QString& figure, const QString& hint,
        QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString m_text, m_figure, m_hint;
    std::optional<double> m_share;
};

} // namespace bw
