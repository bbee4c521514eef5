"""Prints the events of a bridge up to one that settles: follow.py PORT TOKEN SINCE."""
import asyncio
import json
import sys

import websockets


async def follow(port, token, since):
    url = f"ws://127.0.0.1:{port}/events?since={since}"
    headers = {"Authorization": f"Bearer {token}"}
    async with websockets.connect(url, extra_headers=headers) as events:
        async for message in events:
            event = json.loads(message)
            print(event["sequence"], event["bill"]["id"], event["event"], flush=True)
            if event["event"] == "settled":
                return


asyncio.run(asyncio.wait_for(follow(*sys.argv[1:]), 60))
