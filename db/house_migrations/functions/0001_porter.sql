-- Who may come and go: functions of the one role that can make and block the stations' roles. Names
-- of roles are put together here alone, from the house's short id and eight hexadecimal digits.

CREATE FUNCTION foaje.role_named(what text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$ SELECT format('foaje_%s_%s', h.short, what) FROM foaje.house h $$;

CREATE FUNCTION foaje.drop_login(login_name text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF login_name LIKE foaje.role_named('%') THEN
        EXECUTE format('DROP ROLE IF EXISTS %I', login_name);
    END IF;
EXCEPTION WHEN dependent_objects_still_exist THEN
    -- Somebody has made something in its name elsewhere in the database.
    EXECUTE format('ALTER ROLE %I NOLOGIN', login_name);
END $$;

-- Invites a station: makes a role that can sign in for some time and do nothing but enrol; gives
-- until when, by the server's clock. What was sent out for the same name before is void from here.
CREATE FUNCTION foaje.invite(
    suffix text, station_name text, with_rights text[], verifier text, milliseconds bigint,
    passed_along bytea
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    right_now bigint := (extract(epoch FROM clock_timestamp()) * 1000)::bigint;
    expires_at bigint := right_now + milliseconds;
    login_name text := foaje.role_named(suffix);
    old text;
BEGIN
    IF suffix !~ '^[0-9a-f]{8}$' OR verifier NOT LIKE 'SCRAM-SHA-256$%' OR station_name = ''
        OR NOT with_rights <@ ARRAY['erasure', 'keeper']
    THEN
        RAISE EXCEPTION 'not an invitation' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF EXISTS (SELECT FROM foaje.station s WHERE s.name = station_name
               AND s.struck_off_at IS NULL AND s.left_at IS NULL)
    THEN
        RAISE EXCEPTION 'there is such a station' USING ERRCODE = 'FO007',
            DETAIL = json_build_object('station', station_name);
    END IF;
    FOR old IN
        DELETE FROM foaje.invitation i
        WHERE i.used_at IS NULL AND (i.station = station_name OR i.expires_at < right_now)
        RETURNING i.login
    LOOP
        PERFORM foaje.drop_login(old);
    END LOOP;
    EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L VALID UNTIL %L', login_name, verifier,
                   to_timestamp(expires_at / 1000.0));
    EXECUTE format('GRANT %I TO %I', foaje.role_named('guest'), login_name);
    INSERT INTO foaje.invitation (login, station, rights, made_at, expires_at, parcel)
    VALUES (login_name, station_name, with_rights, right_now, expires_at, passed_along);
    RETURN expires_at;
END $$;

-- Makes the station of the invitation that the caller has signed in with; gives what was to be
-- passed along to it. From here on the caller's password is the new one.
CREATE FUNCTION foaje.enrol(at_address text, its_certificate text, verifier text)
RETURNS TABLE (house_id text, house_name text, station text, rights text[], parcel bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    right_now bigint := (extract(epoch FROM clock_timestamp()) * 1000)::bigint;
    invited foaje.invitation;
    old text;
    each_right text;
BEGIN
    SELECT * INTO invited FROM foaje.invitation i WHERE i.login = session_user FOR UPDATE;
    IF invited.login IS NULL OR invited.used_at IS NOT NULL OR invited.expires_at < right_now THEN
        RAISE EXCEPTION 'this code is of no use' USING ERRCODE = 'FO006';
    END IF;
    IF verifier NOT LIKE 'SCRAM-SHA-256$%' THEN
        RAISE EXCEPTION 'not a verifier' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT s.login INTO old FROM foaje.station s WHERE s.name = invited.station FOR UPDATE;
    INSERT INTO foaje.station AS s (name, login, rights, enrolled_at, address, certificate,
                                    instance, heads)
    VALUES (invited.station, invited.login, invited.rights, right_now, at_address,
            its_certificate, '', '{}')
    ON CONFLICT (name) DO UPDATE
    SET login = excluded.login, rights = excluded.rights, enrolled_at = excluded.enrolled_at,
        address = excluded.address, certificate = excluded.certificate, instance = '',
        complete_to = NULL, heard_at = NULL, heads = '{}',
        struck_off_at = NULL, left_at = NULL
    WHERE s.struck_off_at IS NOT NULL OR s.left_at IS NOT NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is such a station' USING ERRCODE = 'FO007',
            DETAIL = json_build_object('station', invited.station);
    END IF;
    IF old IS NOT NULL THEN
        PERFORM foaje.drop_login(old);
        -- Another PC, whose journal begins anew: it has never held what the other did.
        DELETE FROM foaje.claim c WHERE c.station = invited.station;
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL ''infinity''', invited.login, verifier);
    EXECUTE format('REVOKE %I FROM %I', foaje.role_named('guest'), invited.login);
    FOREACH each_right IN ARRAY array_prepend('station'::text, invited.rights) LOOP
        EXECUTE format('GRANT %I TO %I', foaje.role_named(each_right), invited.login);
    END LOOP;
    UPDATE foaje.invitation i SET used_at = right_now, parcel = NULL WHERE i.login = invited.login;
    RETURN QUERY SELECT h.id, h.name, invited.station, invited.rights, invited.parcel
    FROM foaje.house h;
END $$;

-- Takes everything from a station's role. Refuses to take away the last keeper while there are
-- other stations: nobody could invite or strike off any more.
CREATE FUNCTION foaje.dismiss(station_name text) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    gone foaje.station;
    each_right text;
BEGIN
    -- One after another: two keepers at once would each find the other still there.
    LOCK TABLE foaje.invitation IN EXCLUSIVE MODE;
    SELECT * INTO gone FROM foaje.station s
    WHERE s.name = station_name AND s.struck_off_at IS NULL AND s.left_at IS NULL;
    IF gone.name IS NULL THEN
        RAISE EXCEPTION 'no such station' USING ERRCODE = 'FO008',
            DETAIL = json_build_object('station', station_name);
    END IF;
    IF 'keeper' = ANY (gone.rights)
        AND EXISTS (SELECT FROM foaje.station s WHERE s.name <> station_name
                    AND s.struck_off_at IS NULL AND s.left_at IS NULL)
        AND NOT EXISTS (SELECT FROM foaje.station s WHERE s.name <> station_name
                        AND s.struck_off_at IS NULL AND s.left_at IS NULL
                        AND 'keeper' = ANY (s.rights))
    THEN
        RAISE EXCEPTION 'the last keeper' USING ERRCODE = 'FO009',
            DETAIL = json_build_object('station', station_name);
    END IF;
    FOREACH each_right IN ARRAY array_prepend('station'::text, gone.rights) LOOP
        EXECUTE format('REVOKE %I FROM %I', foaje.role_named(each_right), gone.login);
    END LOOP;
    EXECUTE format('ALTER ROLE %I NOLOGIN', gone.login);
    RETURN gone.login;
END $$;

-- Strikes a station off, and ends its sessions.
CREATE FUNCTION foaje.strike_off(station_name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    login_name text := foaje.dismiss(station_name);
BEGIN
    UPDATE foaje.station s SET struck_off_at = (extract(epoch FROM clock_timestamp()) * 1000)::bigint
    WHERE s.name = station_name;
    -- Only who has a role's privileges may end its sessions.
    EXECUTE format('GRANT %I TO %I', login_name, current_user);
    PERFORM pg_terminate_backend(a.pid) FROM pg_stat_activity a
    WHERE a.usename = login_name AND a.pid <> pg_backend_pid();
    EXECUTE format('REVOKE %I FROM %I', login_name, current_user);
END $$;

-- Lets the calling station leave the house.
CREATE FUNCTION foaje.leave() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    station_name text;
BEGIN
    SELECT s.name INTO station_name FROM foaje.station s WHERE s.login = session_user;
    PERFORM foaje.dismiss(station_name);
    UPDATE foaje.station s SET left_at = (extract(epoch FROM clock_timestamp()) * 1000)::bigint
    WHERE s.name = station_name;
END $$;

REVOKE ALL ON FUNCTION
    foaje.role_named(text), foaje.drop_login(text), foaje.dismiss(text),
    foaje.invite(text, text, text[], text, bigint, bytea), foaje.enrol(text, text, text),
    foaje.strike_off(text), foaje.leave()
FROM PUBLIC;
