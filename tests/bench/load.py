# SPDX-License-Identifier: Apache-2.0
"""One kind of work that stands in an alarm's way, until it is ended; on SIGTERM it says how much it did.

    cpu                              a worker that never rests
    disk FOLDER                      1 MiB written and fsynced, again and again
    download URL CA CERT KEY         a file over mTLS, again and again
"""
import os
import signal
import ssl
import sys
import urllib.request
from pathlib import Path

MEBIBYTE = 1 << 20


def cpu():
    rounds = 0
    while True:
        for number in range(1_000_000):
            number * number
        rounds += 1
        yield f"{rounds} million multiplications"


def disk(folder):
    path, block, rounds = Path(folder) / "busy.bin", os.urandom(MEBIBYTE), 0
    with path.open("wb", buffering=0) as file:
        while True:
            file.seek(rounds % 64 * MEBIBYTE)
            file.write(block)
            os.fsync(file.fileno())
            rounds += 1
            yield f"{rounds} MiB written, each with fsync"


def download(url, authority, certificate, key):
    context, total = ssl.create_default_context(cafile=authority), 0
    context.load_cert_chain(certificate, key)
    while True:
        with urllib.request.urlopen(url, context=context, timeout=60) as answer:
            while part := answer.read(MEBIBYTE):
                total += len(part)
                yield f"{total // MEBIBYTE} MiB downloaded"


def main():
    work = {"cpu": cpu, "disk": disk, "download": download}[sys.argv[1]](*sys.argv[2:])
    done = "nothing"

    def end(*_):
        print(done, flush=True)
        os._exit(0)
    signal.signal(signal.SIGTERM, end)
    for done in work:
        pass


if __name__ == "__main__":
    main()
