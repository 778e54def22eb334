-- Whoever is erased was never invited; what a channel may not carry to their address stays with the address, which blocks it.
grant select on invitation, channel_stop, voice_call to assent_eraser;
grant delete on invitation to assent_eraser;
grant update on voice_call to assent_eraser;
