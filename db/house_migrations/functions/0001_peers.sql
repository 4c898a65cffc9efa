-- What a station tells of itself so that the others find it when the server is away.

CREATE FUNCTION foaje.tell(at_address text, its_certificate text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    caller text := foaje.calling_station();
BEGIN
    IF length(at_address) > 300 OR length(its_certificate) > 10000 THEN
        RAISE EXCEPTION 'too long' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    UPDATE foaje.station s SET address = at_address, certificate = its_certificate
    WHERE s.name = caller;
END $$;

REVOKE ALL ON FUNCTION foaje.tell(text, text) FROM PUBLIC;
