-- What stations do to the tables, in the name of the tables' owner. Each function says no with an
-- SQLSTATE of class FO (db/sync/server/failures.py) and the facts as JSON in the detail.

CREATE FUNCTION foaje.server_time() RETURNS bigint
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$ SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint $$;

CREATE FUNCTION foaje.calling_station() RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found_name text;
BEGIN
    SELECT s.name INTO found_name FROM foaje.station s
    WHERE s.login = session_user AND s.struck_off_at IS NULL AND s.left_at IS NULL;
    IF found_name IS NULL THEN
        RAISE EXCEPTION 'not a station of this house' USING ERRCODE = 'FO001';
    END IF;
    RETURN found_name;
END $$;

-- Takes events of one origin, in order from number `first_seq`; gives where the origin then stands.
CREATE FUNCTION foaje.append(
    to_origin text, first_seq bigint, event_ids text[], hlcs bigint[], kinds text[],
    subject_ids text[], actors text[], stations text[],
    body_commits bytea[], prev_hashes bytea[], hashes bytea[], salts bytea[], bodies bytea[]
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    caller text := foaje.calling_station();
    held foaje.origin;
    given bigint := cardinality(event_ids);
    known bigint;
    wrong bigint;
BEGIN
    -- Not while bodies are being erased: neither would see what the other is about to write.
    LOCK TABLE foaje.erasure IN ROW SHARE MODE;
    INSERT INTO foaje.origin (origin, station, head_seq, head_hash, touched_at)
    VALUES (to_origin, caller, 0, '', foaje.server_time())
    ON CONFLICT (origin) DO NOTHING;
    SELECT * INTO held FROM foaje.origin o WHERE o.origin = to_origin FOR UPDATE;
    IF held.station <> caller THEN
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

-- Writes the calling station's sign of life, and the heads it says it holds. What speaks of a
-- journal made shorter or written anew is kept for all to see. Tells whether a clone of the
-- station is about: an instance whose place another had taken is heard again.
CREATE FUNCTION foaje.beat(
    is_complete_to bigint, of_instance text, own_heads jsonb,
    origins text[], seqs bigint[], hashes bytea[]
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    caller text := foaje.calling_station();
    right_now bigint := foaje.server_time();
    instance_before text;
    cloned boolean := false;
BEGIN
    SELECT s.instance INTO instance_before FROM foaje.station s WHERE s.name = caller FOR UPDATE;
    IF instance_before <> of_instance THEN
        INSERT INTO foaje.instance (station, instance, first_heard_at)
        VALUES (caller, of_instance, right_now)
        ON CONFLICT (station, instance) DO NOTHING;
        cloned := NOT FOUND;
    END IF;
    INSERT INTO foaje.finding (kind, station, origin, seq, seq_before, found_at)
    SELECT 'cloned', caller, '', 0, 0, right_now WHERE cloned
    UNION ALL
    SELECT 'shortened', caller, g.origin, g.seq, c.seq, right_now
    FROM unnest(origins, seqs) AS g (origin, seq)
    JOIN foaje.claim c ON c.station = caller AND c.origin = g.origin
    WHERE g.seq < c.seq
    UNION ALL
    SELECT 'rewritten', caller, g.origin, g.seq, g.seq, right_now
    FROM unnest(origins, seqs, hashes) AS g (origin, seq, hash)
    JOIN foaje.event e ON e.origin = g.origin AND e.origin_seq = g.seq
    WHERE e.hash <> g.hash
    ON CONFLICT (kind, station, origin, seq) DO UPDATE
    SET found_at = excluded.found_at,
        seq_before = greatest(excluded.seq_before, foaje.finding.seq_before);
    INSERT INTO foaje.claim AS c (station, origin, seq, hash)
    SELECT caller, g.origin, g.seq, g.hash FROM unnest(origins, seqs, hashes) AS g (origin, seq, hash)
    ON CONFLICT (station, origin) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
    WHERE (c.seq, c.hash) IS DISTINCT FROM (excluded.seq, excluded.hash);
    UPDATE foaje.station s
    SET complete_to = is_complete_to, heard_at = right_now, instance = of_instance,
        heads = own_heads
    WHERE s.name = caller;
    RETURN cloned;
END $$;

-- Erases the bodies of these events for good, also of those that are still to come; gives how many
-- there were.
CREATE FUNCTION foaje.erase(event_ids text[]) RETURNS bigint
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
    RETURN gone;
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA foaje FROM PUBLIC;
