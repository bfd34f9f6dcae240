# SPDX-License-Identifier: Apache-2.0
"""What an alarm is compared with, in the same run: a bare mTLS round trip and a bare commit on the same disk."""
import os
import socket
import sqlite3
import ssl
import time
from pathlib import Path


def round_trips(port, device: Path, count, size):
    """POSTs of `size` bytes on one warm mTLS connection to head office; it answers without database and signature."""
    context = ssl.create_default_context(cafile=str(device / "ca.crt"))
    context.load_cert_chain(device / "device.crt", device / "device.key")
    plain = socket.create_connection(("127.0.0.1", port), timeout=20)
    plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    request = (b"POST /v1/health HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
               b"Content-Length: %d\r\n\r\n" % size + b" " * size)
    times = []
    with context.wrap_socket(plain, server_hostname="localhost") as connection:
        for turn in range(count + 20):
            began = time.monotonic()
            connection.sendall(request)
            read_answer(connection)
            if turn >= 20:  # the first warm the connection up
                times.append((time.monotonic() - began) * 1000)
    return times


def read_answer(connection):
    data = b""
    while b"\r\n\r\n" not in data:
        data += more(connection)
    head, body = data.split(b"\r\n\r\n", 1)
    if b" 405 " not in head.split(b"\r\n")[0] and b" 200 " not in head.split(b"\r\n")[0]:
        raise AssertionError(f"head office answered {head.splitlines()[0]!r}")
    length = next(int(line.split(b":")[1]) for line in head.lower().split(b"\r\n")
                  if line.startswith(b"content-length:"))
    while len(body) < length:
        body += more(connection)


def more(connection):
    data = connection.recv(65536)
    if not data:
        raise AssertionError("head office closed the bare connection")
    return data


def commits(folder: Path, count, size):
    """Rows of `size` bytes, one commit each: SQLite with WAL and synchronous=FULL, as alarms.db has it."""
    path = folder / "baseline.db"
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, doc BLOB NOT NULL)")
    times = []
    for _ in range(count):
        row = os.urandom(size)
        began = time.monotonic()
        database.execute("INSERT INTO row (doc) VALUES (?)", (row,))
        times.append((time.monotonic() - began) * 1000)
    database.close()
    for ending in ("", "-wal", "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    return times
