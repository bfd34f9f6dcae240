// SPDX-License-Identifier: Apache-2.0
// What a page does by itself: clocks that run, a warning when the line is dead, a sound.
(() => {
    "use strict";
    const deadAfter = 12000; // the server sends a pulse every 5 s
    const words = document.documentElement.lang === "en"
        ? { s: " s ago", m: " min ago", h: " h ago", d: " d ago" }
        : document.documentElement.lang === "zh-Hant"
            ? { s: " 秒前", m: " 分鐘前", h: " 小時前", d: " 天前" }
            : { s: " 秒前", m: " 分钟前", h: " 小时前", d: " 天前" };
    let heardAt = Date.now();
    const again = 20000; // an alarm nobody has answered sounds again and again
    const helpAfter = 120000; // and once more when it was seen and no help is on its way
    let sound = sessionStorage.getItem("sound") !== "off";
    let blocked = false; // browsers keep quiet until a hand has touched the page
    let soundedAt = 0;
    let known = null;
    const title = document.title;

    const two = (n) => String(n).padStart(2, "0");
    const clock = (ms) => {
        const s = Math.max(0, Math.floor(ms / 1000));
        const h = Math.floor(s / 3600);
        return (h ? h + ":" : "") + two(Math.floor(s / 60) % 60) + ":" + two(s % 60);
    };
    const ago = (ms) => {
        const s = Math.max(0, Math.floor(ms / 1000));
        if (s < 60) return s + words.s;
        if (s < 3600) return Math.floor(s / 60) + words.m;
        return s < 86400 ? Math.floor(s / 3600) + words.h : Math.floor(s / 86400) + words.d;
    };

    const tick = () => {
        const now = Date.now();
        document.querySelectorAll("[data-since]").forEach((e) => { e.textContent = clock(now - e.dataset.since); });
        document.querySelectorAll("[data-ago]").forEach((e) => { e.textContent = ago(now - e.dataset.ago); });
        const watching = document.querySelector("[sse-connect]");
        const silent = now - heardAt;
        const stale = document.getElementById("stale");
        const old = watching && silent >= deadAfter;
        if (stale) stale.hidden = !old;
        document.body.classList.toggle("old", Boolean(old));
        const age = document.getElementById("fresh-age");
        if (age && silent >= 1000) age.textContent = ago(silent);
    };

    const beep = () => {
        soundedAt = Date.now();
        const context = new AudioContext();
        blocked = context.state === "suspended";
        if (blocked) { // played now it would come late and alone
            context.close();
            return;
        }
        [0, 0.35, 0.7].forEach((at) => {
            const tone = context.createOscillator();
            const volume = context.createGain();
            tone.frequency.value = 880;
            volume.gain.value = 0.2;
            tone.connect(volume).connect(context.destination);
            tone.start(context.currentTime + at);
            tone.stop(context.currentTime + at + 0.2);
        });
        setTimeout(() => context.close(), 2000);
    };

    // Unanswered alarms cannot be missed: in the title of the window, and in the ear.
    const remind = () => {
        const now = Date.now();
        const cards = [...document.querySelectorAll("[data-waits]")];
        const waiting = cards.filter((e) => e.dataset.waits === "seen");
        const helpless = cards.filter((e) => e.dataset.waits === "help" && now - e.dataset.answered > helpAfter);
        document.title = (waiting.length ? "(" + waiting.length + ") " : "") + title;
        const every = waiting.length ? again : helpless.length ? helpAfter : 0;
        if (sound && every && now - soundedAt >= every) beep();
        const button = document.getElementById("sound");
        if (button) {
            const audible = sound && !blocked;
            button.setAttribute("aria-pressed", String(audible));
            button.classList.toggle("ask", !audible && waiting.length > 0);
        }
    };

    // After every change: what is new, the number in the menu, the button's state.
    const look = () => {
        const board = document.getElementById("board");
        if (!board) return;
        const open = [...board.querySelectorAll("[data-real]")].map((e) => e.dataset.incident);
        if (known && sound && open.some((id) => !known.has(id))) beep();
        known = new Set(open);
        const badge = document.getElementById("real-badge");
        if (badge) {
            badge.hidden = open.length === 0;
            badge.textContent = open.length;
        }
        remind();
        tick();
    };

    document.addEventListener("click", (event) => {
        const wasBlocked = blocked;
        blocked = false;
        if (!event.target.closest("#sound")) return;
        sound = wasBlocked || !sound;
        sessionStorage.setItem("sound", sound ? "on" : "off");
        if (sound) beep();
        look();
    });
    document.addEventListener("htmx:sseMessage", () => { heardAt = Date.now(); look(); });
    document.addEventListener("htmx:afterSettle", tick);
    document.addEventListener("htmx:sseClose", (event) => {
        // "bye": the session ended, or the server does. The log-in page tells, or waits for it.
        if (event.detail && event.detail.type === "message") location.assign("/login?why=idle");
    });
    // On other pages nothing is swapped while nothing happens; the pulse still counts there.
    document.addEventListener("htmx:sseOpen", (event) => {
        heardAt = Date.now();
        const source = event.detail && event.detail.source;
        if (source) source.addEventListener("pulse", () => { heardAt = Date.now(); });
    });
    // A person who watches the board and moves the mouse now and then stays logged in.
    let toldAt = Date.now();
    const here = () => {
        if (Date.now() - toldAt < 60000) return;
        toldAt = Date.now();
        fetch("/here", { redirect: "manual" }).catch(() => {});
    };
    ["pointermove", "pointerdown", "keydown"].forEach((name) => document.addEventListener(name, here));
    setInterval(() => { tick(); remind(); }, 1000);
    look();
    tick();
})();
