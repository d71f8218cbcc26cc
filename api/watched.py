"""The application as `solemap serve` runs it: with the log and counters that settings ask for."""

import sys

from starlette.types import ASGIApp

from solemap.api.access_log import AccessLog
from solemap.api.app import create_app
from solemap.api.metrics import Metrics, MetricsPage
from solemap.api.observed import Observed
from solemap.api.settings import Settings


def create_watched_app(settings: Settings | None = None) -> ASGIApp:
    """What is not given is read from the environment. Raises: InvalidRecords."""
    settings = settings or Settings.from_environment()
    app: ASGIApp = create_app(settings)
    logs = (AccessLog(sys.stdout),) if settings.access_log else ()
    if not settings.metrics:
        return Observed(app, *logs) if logs else app
    metrics = Metrics()
    return MetricsPage(Observed(app, *logs, metrics), metrics)
