#!/usr/bin/python3
"""A real SMTP server for tests (python3-aiosmtpd). Prints its port and keeps each mail it takes as a file.

A recipient says how it is answered: refused@… with 550, later-N@… with 451 the first N times, foreign@… as one that
this server does not relay to, and unwanted@… once the mail is there. The sender refused@… is refused too.
"""
import argparse
import asyncio
import pathlib
import ssl

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


class Keeper:
    def __init__(self, folder):
        self.folder = folder
        self.mails = 0
        self.tries = {}

    async def handle_MAIL(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 5.1.8 <%s>: Sender address rejected" % address
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "refused":
            return "550 5.1.1 <%s>: no such mailbox here" % address
        if name == "foreign":
            return "554 5.7.1 <%s>: Relay access denied" % address
        if name.startswith("later-"):
            self.tries[address] = self.tries.get(address, 0) + 1
            if self.tries[address] <= int(name.removeprefix("later-")):
                return "451 4.7.1 Greylisted, try again"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("unwanted@"):
            return "554 5.7.1 <%s>: taken for spam" % envelope.rcpt_tos[0]
        self.mails += 1
        lines = [
            "X-Envelope-From: " + envelope.mail_from,
            "X-Envelope-To: " + ",".join(envelope.rcpt_tos),
            "X-Secured: " + ("yes" if server.transport.get_extra_info("cipher") else "no"),
            "X-Signed-In: " + ("yes" if session.authenticated else "no"),
        ]
        whole = ("\r\n".join(lines) + "\r\n").encode() + envelope.original_content
        place = self.folder / ("%04d" % self.mails)
        place.with_suffix(".part").write_bytes(whole)
        place.with_suffix(".part").rename(place.with_suffix(".eml"))
        return "250 2.0.0 taken as %d" % self.mails


class Refuser(asyncio.Protocol):
    """Greets with nothing but a refusal."""

    def __init__(self, words):
        self.words = words

    def connection_made(self, transport):
        transport.write(self.words.encode() + b"\r\n")
        transport.close()


def authenticator(user, password):
    def check(server, session, envelope, mechanism, data):
        given = isinstance(data, LoginPassword) and (data.login, data.password)
        is_right = given == (user.encode(), password.encode())
        return AuthResult(success=is_right, handled=is_right)

    return check


async def serve(options):
    context = None
    if options.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.certificate, options.key)
    keeper = Keeper(pathlib.Path(options.folder))
    settings = {"hostname": "mail.test", "enable_SMTPUTF8": False}
    if options.tls == "starttls":
        settings |= {"tls_context": context, "require_starttls": True}
    if options.user:
        settings |= {
            "authenticator": authenticator(options.user, options.password),
            "auth_required": True,
            "auth_require_tls": options.tls == "starttls",
        }
    server = await asyncio.get_running_loop().create_server(
        lambda: Refuser(options.refusal) if options.refusal else SMTP(keeper, **settings),
        "127.0.0.1",
        options.port,
        ssl=context if options.tls == "tls" else None,
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


arguments = argparse.ArgumentParser()
arguments.add_argument("--folder", required=True)
arguments.add_argument("--port", type=int, default=0)
arguments.add_argument("--tls", default="none")
arguments.add_argument("--certificate")
arguments.add_argument("--key")
arguments.add_argument("--user")
arguments.add_argument("--password", default="")
arguments.add_argument("--refusal")
asyncio.run(serve(arguments.parse_args()))
