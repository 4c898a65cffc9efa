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
