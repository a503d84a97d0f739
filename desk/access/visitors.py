"""Who stands behind a failed sign-in, as far as lock-out and log may know it."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac


def client_address(request: HttpRequest) -> str | None:
    """What the trusted proxy saw, else the connection's own end; None on a socket without one.

    An IPv6 address stands for its /64, of which one visitor has 2⁶⁴.
    """
    written = request.META.get("REMOTE_ADDR", "")
    if settings.TRUSTED_PROXY:
        written = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2] or written
    try:
        address = ip_address(written.strip())
    except ValueError:
        return None
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ip_network((address, 64), strict=False).network_address)
    return str(address)


def username_digest(request: HttpRequest, credentials: dict | None = None) -> str:
    """What is kept of a name that somebody tried: people type passwords there."""
    typed = (credentials or request.POST).get("username") or ""
    return salted_hmac("desk.username", typed, algorithm="sha256").hexdigest()[:32]


def in_log(username: str, address: str, user_agent: str, path: str, request: HttpRequest) -> str:
    """The same word for the same address, from which nobody learns the address."""
    digest = salted_hmac("desk.visitor", address or "", algorithm="sha256").hexdigest()[:8]
    return f"visitor {digest}"
