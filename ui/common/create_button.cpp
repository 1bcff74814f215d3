// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/create_button.h"
#include "core/domain/text.h"
#include "ui/common/face.h"
#include "ui/common/icon.h"
#include "ui/common/icon_button.h"
#include "ui/common/open_instance.h"

namespace bw {

QPushButton* createButton(const QString& text, OpenInstance& instance, const QString& kind)
{
    auto* button = new IconButton(icon("plus"), text);
    const auto allow = [button, kind, &instance] {
        const auto support = instance.capabilities().of(kind);
        button->setEnabled(support.can != Can::No);
        button->setToolTip(support.can != Can::No ? QString() : plainTip(textOf(support.why).sentence()));
    };
    QObject::connect(&instance, &OpenInstance::opened, button, allow);
    allow();
    return button;
}

} // namespace bw
