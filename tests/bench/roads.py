# SPDX-License-Identifier: Apache-2.0
"""A road to head office that can be cut: a TCP forwarder that passes bytes on, swallows them or refuses to connect."""
import contextlib
import selectors
import socket
import threading


class Road:
    """Listens on a port of loopback; every connection is passed on to head office while the road is open."""

    def __init__(self, target):
        self._target = target
        self._open, self._swallow, self._pairs = True, False, set()
        self._lock = threading.Lock()
        self._listener = None
        self.port = 0
        self._listen()

    def _listen(self):
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", self.port))
        listener.listen(64)
        self.port, self._listener = listener.getsockname()[1], listener
        threading.Thread(target=self._accept, args=(listener,), daemon=True).start()

    def _accept(self, listener):
        with contextlib.suppress(OSError):
            while True:
                near = listener.accept()[0]
                threading.Thread(target=self._carry, args=(near,), daemon=True).start()

    def _carry(self, near):
        far = socket.socket()
        with contextlib.suppress(OSError, ValueError), near, far, selectors.DefaultSelector() as ready:
            far.connect(("127.0.0.1", self._target))
            for end in (near, far):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._pairs.add((near, far))
            ready.register(near, selectors.EVENT_READ, far)
            ready.register(far, selectors.EVENT_READ, near)
            while True:
                for key, _ in ready.select():
                    data = key.fileobj.recv(65536)
                    if not data:
                        return
                    if not self._swallow:
                        key.data.sendall(data)

    def swallow(self):
        """The line looks alive and carries nothing: what was connected stays so, no byte gets through."""
        self._swallow = True

    def cut(self):
        """Nothing answers any more."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._drop()

    def mend(self):
        if self._swallow:
            self._swallow = False
            self._drop()  # half-open leftovers of the outage
        else:
            self._listen()

    def _drop(self):
        with self._lock:
            pairs, self._pairs = self._pairs, set()
        for pair in pairs:
            for end in pair:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
