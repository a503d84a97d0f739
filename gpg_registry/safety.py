"""What a server must not be started with."""

from collections.abc import Sequence

from gpg_registry.env import Environment

SHORTEST_KEY = 50  # as Django's own check asks
FEWEST_CHARACTERS = 5
LOCAL = ("localhost", "127.0.0.1", "[::1]")
LOCAL_DOMAIN = ".localhost"


def refuse_weak_key(environment: Environment, key: str) -> None:
    """Sessions and one-time links are signed with it: who guesses it is anybody."""
    if not key or (len(key) >= SHORTEST_KEY and len(set(key)) >= FEWEST_CHARACTERS):
        return
    environment.refuse(
        "REGISTRY_SECRET_KEY",
        f"is easily guessed ({len(key)} characters, {len(set(key))} different)",
        "make one with: python3 -c 'import secrets; print(secrets.token_urlsafe(50))'",
    )


def refuse_exposed_debugging(environment: Environment, hosts: Sequence[str]) -> None:
    """Error pages would show code, settings and what was typed to whoever reaches that host."""
    exposed = [host for host in hosts if host not in LOCAL and not host.endswith(LOCAL_DOMAIN)]
    if exposed:
        environment.refuse(
            "REGISTRY_DEBUG",
            f"is true, and REGISTRY_HOSTS names {exposed[0]!r}",
            "leave REGISTRY_DEBUG out on a server, or name only localhost",
        )
