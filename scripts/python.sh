#!/bin/sh
# Prints the first Python >= 3.11 found; else one French sentence and exit 1.
for candidat in "${PYTHON:-python3}" python3 python3.14 python3.13 python3.12 python3.11; do
    if "$candidat" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        echo "$candidat"
        exit 0
    fi
done
echo "Il faut Python 3.11 ou plus récent : installez-le, ou indiquez-le ainsi : make PYTHON=/chemin/python3." >&2
exit 1
