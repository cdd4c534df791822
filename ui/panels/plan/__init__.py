"""Plan: a meeting with its programme and its tables, before the day. Nothing that happens on the day."""

from ui.panels.plan.panel import PlanPanel

__all__ = ["PlanPanel"]
