"""What is said when a station cannot belong to its house as it should, or reach its server.

Each says what it means: the station goes on alone and nothing is lost, or nothing was changed.
"""

from kiosk.wording.voice import phrase

OF_HOUSE = {
    "house.membership_unreadable": phrase(
        "Refusals",
        "The file with what the station signs in to its house with cannot be read: {file} "
        "({detail}). The station goes on alone. Invite it again from another station.",
    ),
    "house.membership_unwritable": phrase(
        "Refusals",
        "What the station signs in to its house with could not be kept in {file}: {detail}",
    ),
    "house.no_address": phrase(
        "Refusals",
        "The station belongs to the house {house}, but the settings do not say where its server "
        "is. Write [house] and host = … in foaje.toml.",
    ),
    "house.other_name": phrase(
        "Refusals",
        "The settings call the station {name}, but the house knows it as {known_as}. "
        "Write station = “{known_as}” in foaje.toml.",
    ),
    "house.unreachable": phrase(
        "Refusals",
        "The house's server does not answer. The station goes on alone, and nothing is lost: "
        "what happens here is handed over later. Check that the server runs and has room on its "
        "disk, and the network.",
    ),
    "house.password": phrase(
        "Refusals",
        "The house's server does not accept what this station signs in with. The station goes "
        "on alone. Invite it anew at another station: kiosk house leave --without-server here, "
        "then kiosk house join.",
    ),
    "house.certificate": phrase(
        "Refusals",
        "The house's server does not prove that it is the right one, so the station tells it "
        "nothing and goes on alone. Check its certificate, and root_certificate in foaje.toml.",
    ),
    "house.older": phrase(
        "Refusals",
        "The server's schema is of an older version of Foajé ({revision}, here {ours}). The "
        "station goes on alone. Run kiosk house upgrade, when all stations have the new "
        "version.",
    ),
    "house.newer": phrase(
        "Refusals",
        "The server's schema is of a newer version of Foajé ({revision}, here {ours}). The "
        "station goes on alone, and nothing is lost. Install the newer version here too.",
    ),
    "house.full": phrase(
        "Refusals",
        "The disk of the house's server is full. The station goes on alone and hands over "
        "later by itself; nothing is lost. Let whoever looks after the server make room.",
    ),
    "house.disk": phrase(
        "Refusals",
        "The disk of the house's server cannot be read or written. The station goes on alone "
        "and hands over later; nothing is lost. Let whoever looks after the server see to its "
        "disk at once.",
    ),
    "house.no_room": phrase(
        "Refusals",
        "The disk of the house's server is full, so nothing has been changed, here or there. "
        "Let whoever looks after the server make room, then do the same again.",
    ),
    "house.held_open": phrase(
        "Refusals",
        "Somebody on the server still sees what was erased, as a backup does while it is taken, so "
        "it could not be overwritten. Nothing is lost. Wait until that has ended, then run kiosk "
        "house overwrite again.",
    ),
    "house.other": phrase(
        "Refusals",
        "The server in foaje.toml has another house than this station's. Nothing has been "
        "handed over. Correct [house] in foaje.toml.",
    ),
    "house.struck_off": phrase(
        "Refusals",
        "The house has shut this station out, or it has left. It goes on alone, and its journal"
        " is whole. If it is to belong to the house: run kiosk house leave --without-server, "
        "and have it invited anew.",
    ),
    "house.code": phrase(
        "Refusals",
        "The server lets nobody in with that code: it is mistyped, used, too old, or for "
        "another server than the one in foaje.toml. Nothing has been changed. Check the code "
        "and [house], or run kiosk house invite anew.",
    ),
    "house.parcel": phrase(
        "Refusals",
        "Somebody has changed what was sent along with this code. The station has not joined, "
        "and nothing has been changed. Invite it anew, and ask whoever looks after the server.",
    ),
    "house.secrets_unreadable": phrase(
        "Refusals",
        "The station has joined, but the keys that came with the code are of another version of"
        " Foajé. Copy badge-keys and pin-pepper from another station of the house.",
    ),
    "house.invited_otherwise": phrase(
        "Refusals",
        "The code is for a station called {invited}, and foaje.toml calls this one {station}. "
        "The code still works. Correct station in foaje.toml, or run kiosk house invite "
        "{station}.",
    ),
    "house.name_taken": phrase(
        "Refusals",
        "The house already has a station called {station}. Nothing has been changed. Choose "
        "another name; if that one is gone for good, run kiosk house strike-off {station} "
        "first.",
    ),
    "house.not_a_house": phrase(
        "Refusals",
        "There is no house in the server's database. The station goes on alone. Check [house] "
        "in foaje.toml; a new house is made with kiosk house create.",
    ),
    "house.foreign_origin": phrase(
        "Refusals",
        "The server knows some of what this station wants to hand over as another station's. "
        "Its folder has been copied, or it was called otherwise. Nothing is lost, and it goes "
        "on alone. Run kiosk house stations, and tell support.",
    ),
    "house.forked": phrase(
        "Refusals",
        "The house holds other events under the same numbers as this station: one of them was "
        "restored from a backup, or changed. Nothing has been overwritten, and the station goes"
        " on alone. Run kiosk house check, and tell support.",
    ),
    "house.gap": phrase(
        "Refusals",
        "The server lacks events that come before those handed over: it was restored from a "
        "backup. Nothing is lost; the station tries again from where the server stands. If it "
        "stays so, tell support.",
    ),
    "house.broken": phrase(
        "Refusals",
        "The server does not believe what this station hands over: its chain is broken. Nothing"
        " has been merged. Run kiosk db verify, and tell support.",
    ),
    "house.cloned": phrase(
        "Refusals",
        "Two computers act as the station {station}: its folder was copied. Close Foajé on the "
        "copy, empty its folder, and invite it under a name of its own.",
    ),
    "house.not_allowed": phrase(
        "Refusals",
        "This station may not do that in the house. Do it at a station that was made with kiosk"
        " house create, or invited with --keeper.",
    ),
    "house.no_such_station": phrase(
        "Refusals",
        "The house has no station called {station} now. Run kiosk house stations to see which "
        "there are.",
    ),
    "house.last_keeper": phrase(
        "Refusals",
        "{station} is the only station that may invite others and shut them out, so it cannot "
        "go while others are left. Invite one with --keeper first, or let the others leave "
        "first.",
    ),
    "house.exists": phrase(
        "Refusals",
        "There is a house in that database already. Nothing has been changed. To belong to it, "
        "run kiosk house join; for another house, name another database.",
    ),
    "house.old_postgresql": phrase(
        "Refusals",
        "The server is PostgreSQL {version}, and 14 or later is needed. Nothing has been changed.",
    ),
    "house.failed": phrase(
        "Refusals",
        "The house's server could not do that. The station goes on alone, and nothing is lost. "
        "Try again; if it happens again, run kiosk doctor and tell support.",
    ),
    "house.not_set": phrase(
        "Refusals",
        "Where the house's server is does not stand in {file}. Write there, on lines of their "
        'own: [house] and below it host = "NAME" (the name of the PostgreSQL server) and '
        'database = "foaje".',
    ),
    "house.no_member": phrase(
        "Refusals",
        "This station belongs to no house, and goes on alone. With the code of an invitation it"
        " joins one: kiosk house join.",
    ),
    "house.member": phrase(
        "Refusals",
        "This station belongs to the house {house} already, as {station}. To belong to another,"
        " run kiosk house leave first.",
    ),
    "house.practice": phrase(
        "Refusals",
        "This is a station for practice, and none belongs to a house. Take practice out of "
        "foaje.toml if it is to be a real one.",
    ),
    "house.itself": phrase(
        "Refusals",
        "{station} is this station. To let it go on alone, run kiosk house leave; to shut it "
        "out, strike it off at another.",
    ),
    "house.name_unreadable": phrase(
        "Refusals",
        "A station cannot be called “{name}”. Use 1 to 20 of the letters A–Z, digits and hyphens.",
    ),
    "house.administrator_missing": phrase(
        "Refusals",
        "Who administers the PostgreSQL server was not said. Type the connection string when "
        "asked, or put it in the variable {variable}.",
    ),
    "house.administrator_unreadable": phrase(
        "Refusals",
        "The administrator's connection string cannot be read. Write it as "
        "postgresql://user:password@server/database, with @ : / in the password as %40 %3A %2F.",
    ),
    "house.administrator_password": phrase(
        "Refusals",
        "The server does not let the administrator in with that name and password. Nothing has "
        "been changed. Check both.",
    ),
    "house.administrator_may_not": phrase(
        "Refusals",
        "That user may not make roles and schemas in the database. Nothing has been changed. "
        "Sign in as a superuser, or as one with CREATEROLE and CREATE on the database.",
    ),
    "house.no_database": phrase(
        "Refusals",
        "The database is not on the server, or holds no house. Nothing has been changed. Make "
        "it with CREATE DATABASE, or correct database under [house] in foaje.toml.",
    ),
    "house.other_database": phrase(
        "Refusals",
        "The administrator's connection string names the database {named}, and foaje.toml "
        "{database}. Nothing has been changed. Let both name the same.",
    ),
    "house.port_taken": phrase(
        "Refusals",
        "Another program has port {port}, at which the other stations of the house ask this one "
        "when the server is away. End that program, or write another port_between_stations under "
        "[house] in foaje.toml.",
    ),
    "house.not_own_address": phrase(
        "Refusals",
        "The address {address} is not this computer's. Write the computer's own as address under "
        "[house] in foaje.toml: the other stations ask it there when the server is away.",
    ),
    "house.port_refused": phrase(
        "Refusals",
        "The system does not let Foajé use port {port}, at which the other stations of the house "
        "ask this one when the server is away ({detail}). Write another port_between_stations "
        "under [house] in foaje.toml.",
    ),
}

OF_CERTIFICATES = {
    "host_name": phrase(
        "Refusals",
        "The certificate of the house's server is for another name than host in foaje.toml. The"
        " station tells it nothing and goes on alone. Correct host, or have a certificate made "
        "for that name.",
    ),
    "expired": phrase(
        "Refusals",
        "The certificate of the house's server has expired. The station tells it nothing and "
        "goes on alone; nothing is lost. Let whoever looks after the server renew it.",
    ),
    "not_yet_valid": phrase(
        "Refusals",
        "The certificate of the house's server is not valid yet. The station goes on alone. "
        "Check this computer's clock first, then the certificate.",
    ),
    "not_encrypted": phrase(
        "Refusals",
        "The house's server does not encrypt, so the station tells it nothing and goes on "
        "alone. Have TLS switched on there (ssl = on, with a certificate).",
    ),
    "no_authority": phrase(
        "Refusals",
        "The file of root_certificate cannot be read, so the station goes on alone. Check the "
        "name in foaje.toml, and that the program may read the file.",
    ),
    "unknown_authority": phrase(
        "Refusals",
        "The certificate of the house's server comes from nobody this computer trusts. The "
        "station tells it nothing and goes on alone. Put the authority's certificate in the "
        "station's folder and name it with root_certificate in foaje.toml.",
    ),
}
"""What is wrong with the server's certificate, by the fact `reason` of `house.certificate`."""
