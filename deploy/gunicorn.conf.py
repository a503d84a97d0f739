"""gunicorn's settings on a server. docs/deployment.md says what each of them is for."""

import os

# Under systemd gpg-registry.socket hands the open socket over, and this is not read.
bind = os.environ.get("GUNICORN_BIND", "127.0.0.1:8000")
workers = int(os.environ.get("GUNICORN_WORKERS", "3"))
threads = 4

# A request may take a minute, which is also PostgreSQL's statement_timeout. On SIGTERM, and when a
# worker is replaced, requests that have begun may end.
timeout = 75
graceful_timeout = 30
keepalive = 5

# Workers are replaced now and then, never all at once.
max_requests = 5000
max_requests_jitter = 1000

worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None
control_socket_disable = True
accesslog = None  # the registry tells each request itself, without queries and addresses
errorlog = "-"
