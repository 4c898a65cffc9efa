-- As before; and tells when, after the bodies are gone, so that nobody takes them for overwritten
-- who began before.
CREATE OR REPLACE FUNCTION foaje.erase(event_ids text[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    gone bigint;
BEGIN
    LOCK TABLE foaje.erasure IN EXCLUSIVE MODE;
    INSERT INTO foaje.erasure (event_id, erased_at)
    SELECT DISTINCT g.event_id, foaje.server_time() FROM unnest(event_ids) AS g (event_id)
    ON CONFLICT (event_id) DO NOTHING;
    DELETE FROM foaje.event_body b WHERE b.event_id = ANY (event_ids);
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone > 0 THEN
        UPDATE foaje.house SET erased_at = foaje.server_time();
    END IF;
    RETURN gone;
END $$;

-- As before; and what a station that has gone wrote last may come from any that holds it.
CREATE OR REPLACE FUNCTION foaje.append(
    to_origin text, first_seq bigint, event_ids text[], hlcs bigint[], kinds text[],
    subject_ids text[], actors text[], stations text[],
    body_commits bytea[], prev_hashes bytea[], hashes bytea[], salts bytea[], bodies bytea[]
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    caller text := foaje.calling_station();
    owner text := coalesce((
        SELECT s.name FROM foaje.station s
        WHERE s.name = stations[1] AND (s.struck_off_at IS NOT NULL OR s.left_at IS NOT NULL)
    ), caller);
    held foaje.origin;
    given bigint := cardinality(event_ids);
    known bigint;
    wrong bigint;
BEGIN
    -- Not while bodies are being erased: neither would see what the other is about to write.
    LOCK TABLE foaje.erasure IN ROW SHARE MODE;
    INSERT INTO foaje.origin (origin, station, head_seq, head_hash, touched_at)
    VALUES (to_origin, owner, 0, '', foaje.server_time())
    ON CONFLICT (origin) DO NOTHING;
    SELECT * INTO held FROM foaje.origin o WHERE o.origin = to_origin FOR UPDATE;
    IF held.station <> owner THEN
        RAISE EXCEPTION 'another station''s origin' USING ERRCODE = 'FO002',
            DETAIL = json_build_object('origin', to_origin, 'station', held.station);
    END IF;
    IF first_seq < 1 OR first_seq > held.head_seq + 1 THEN
        RAISE EXCEPTION 'numbers left out' USING ERRCODE = 'FO003',
            DETAIL = json_build_object('origin', to_origin, 'held', held.head_seq);
    END IF;
    known := least(held.head_seq - first_seq + 1, given);
    SELECT min(g.place) INTO wrong
    FROM unnest(event_ids, hashes) WITH ORDINALITY AS g (event_id, hash, place)
    LEFT JOIN foaje.event e ON e.origin = to_origin AND e.origin_seq = first_seq + g.place - 1
    WHERE g.place <= known
        AND (e.event_id IS DISTINCT FROM g.event_id OR e.hash IS DISTINCT FROM g.hash);
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'another event has this number' USING ERRCODE = 'FO004',
            DETAIL = json_build_object('origin', to_origin, 'seq', first_seq + wrong - 1);
    END IF;
    IF known = given THEN
        RETURN held.head_seq;
    END IF;
    SELECT min(g.place) INTO wrong
    FROM (
        SELECT c.prev_hash, c.place, lag(c.hash) OVER (ORDER BY c.place) AS hash_before
        FROM unnest(prev_hashes, hashes) WITH ORDINALITY AS c (prev_hash, hash, place)
    ) AS g
    WHERE (g.place > known + 1 AND g.prev_hash IS DISTINCT FROM g.hash_before)
        OR (g.place = known + 1 AND held.head_seq > 0 AND g.prev_hash <> held.head_hash);
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'the chain does not hold' USING
            ERRCODE = CASE WHEN wrong = known + 1 THEN 'FO004' ELSE 'FO005' END,
            DETAIL = json_build_object('origin', to_origin, 'seq', first_seq + wrong - 1);
    END IF;
    INSERT INTO foaje.event (origin, origin_seq, event_id, hlc, kind, subject_id, actor, station,
                             body_commit, prev_hash, hash)
    SELECT to_origin, first_seq + g.place - 1, g.event_id, g.hlc, g.kind, g.subject_id, g.actor,
           g.station, g.body_commit, g.prev_hash, g.hash
    FROM unnest(event_ids, hlcs, kinds, subject_ids, actors, stations, body_commits, prev_hashes,
                hashes)
        WITH ORDINALITY AS g (event_id, hlc, kind, subject_id, actor, station, body_commit,
                              prev_hash, hash, place)
    WHERE g.place > known;
    INSERT INTO foaje.event_body (event_id, salt, body)
    SELECT g.event_id, g.salt, g.body
    FROM unnest(event_ids, salts, bodies) WITH ORDINALITY AS g (event_id, salt, body, place)
    WHERE g.place > known AND g.salt IS NOT NULL AND g.body IS NOT NULL
        AND NOT EXISTS (SELECT FROM foaje.erasure x WHERE x.event_id = g.event_id);
    UPDATE foaje.origin o
    SET head_seq = first_seq + given - 1, head_hash = hashes[given],
        touched_at = foaje.server_time()
    WHERE o.origin = to_origin;
    PERFORM pg_notify('foaje', to_origin);
    RETURN first_seq + given - 1;
END $$;
