"""The tours need the keyboard on the glass, which Qt takes when its application begins."""

import os

os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
