"""Writes small pack folders for tests: a sound one, changed in single places."""

from __future__ import annotations

from pathlib import Path

HEAD = """
[pack]
id = "shop"
title = { en = "Shop", zh_CN = "店铺" }
kind = "listing"
version = "1"
extends = [EXTENDS]
reviewed = 2026-11-22
summary = { en = "A test", zh_CN = "测试" }
[[source]]
id = "official-page"
title = { en = "A page", zh_CN = "网页" }
read = 2026-11-22
standing = "official"
[[source]]
id = "blog"
title = { en = "A blog", zh_CN = "博客" }
read = 2026-11-22
standing = "secondary"
[[source]]
id = "rumour"
title = { en = "A rumour", zh_CN = "传闻" }
read = 2026-11-22
standing = "unconfirmed"
"""

RULE = """
[[rule]]
name = "battery-low"
severity = "error"
when = "unit.identity.has_battery"
needs = ["unit.battery.health_percent"]
check = "unit.battery.health_percent >= limits.battery"
place = "unit.battery.health_percent"
message = { en = "{unit.battery.health_percent} is below {limits.battery}", zh_CN = "低于 {limits.battery}" }
why = { en = "Because", zh_CN = "因为" }
source = "official-page"
passes = [{ "unit.battery.health_percent" = 91 }]
fails = [{ "unit.battery.health_percent" = 74 }]
"""

LIMITS = """
[limit.battery]
value = 80
unit = "percent"
source = "official-page"
"""


def write_pack(folder: Path, *, extends: str = "", rules: str = RULE, limits: str = LIMITS, **files: str) -> Path:
    """A pack folder named ``shop`` below ``folder``; ``files`` are other files by name with ``__`` for a slash."""
    pack = folder / "shop"
    (pack / "rules").mkdir(parents=True)
    (pack / "pack.toml").write_text(HEAD.replace("EXTENDS", extends), encoding="utf-8")
    (pack / "limits.toml").write_text(limits, encoding="utf-8")
    (pack / "rules" / "battery.toml").write_text(rules, encoding="utf-8")
    for name, text in files.items():
        path = pack / (name.replace("__", "/") + ".toml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return pack
