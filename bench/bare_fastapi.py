"""A FastAPI app with one route: what any start and any process costs. Imports nothing of ours."""

from fastapi import FastAPI


def create_app() -> FastAPI:
    app = FastAPI()

    @app.get("/")
    def index() -> dict[str, str]:
        return {"name": "bare"}

    return app
