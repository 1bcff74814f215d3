// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace bw {

class SectionHead;

// A part of a detail pane that folds: title with an arrow, a figure or a link at the right, content, a line below.
class Section final : public QWidget {
    Q_OBJECT
public:
    // id: under which its open state is kept
    Section(const QString& id, const QString& title, QWidget* parent = nullptr);

    const QString& id() const { return m_id; }
    QVBoxLayout& content() const { return *m_layout; }
    void addText(const QString&, const char* role = "secondary"); // wraps; plain text
    void setAside(const QString&); // a figure behind the title's line
    QPushButton* addLink(const QString& text, const QString& accessibleName = {});
    bool isOpen() const { return m_open; }
    void setOpen(bool);

signals:
    void toggled(bool open);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString m_id;
    SectionHead* m_head;
    QLabel* m_aside;
    QPushButton* m_link = nullptr;
    QWidget* m_body;
    QVBoxLayout* m_layout;
    bool m_open = true;
};

} // namespace bw
