#!/usr/bin/env bash
# A test PKI in the folder given: root -> intermediate -> leaves, each leaf with one thing wrong.
# NAME.chain.pem is what a server sends, NAME.key its key. Only root.crt is to be trusted.
set -euo pipefail
cd "$1"
here=$(pwd)
export SAN="DNS:mail.test.example,DNS:imap.test.example,DNS:smtp.test.example"
year=$(date -u +%Y)

cat > ca.cnf <<CONF
[req]
distinguished_name = dn
prompt = no
[dn]
CN = unused
[root]
database = $here/root.idx
serial = $here/root.srl
certificate = $here/root.crt
private_key = $here/root.key
new_certs_dir = $here/issued
default_md = sha256
default_days = 3650
policy = any
unique_subject = no
[inter]
database = $here/inter.idx
serial = $here/inter.srl
certificate = $here/inter.crt
private_key = $here/inter.key
new_certs_dir = $here/issued
default_md = sha256
default_days = 365
policy = any
unique_subject = no
[any]
commonName = supplied
[x_ca]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[x_leaf]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature,keyEncipherment
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
authorityInfoAccess = caIssuers;URI:http://authority.test.example/inter.der
subjectAltName = \$ENV::SAN
[x_ocsp]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = OCSPSigning
[x_nameless]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature,keyEncipherment
extendedKeyUsage = serverAuth
CONF
mkdir -p issued
: > root.idx; : > inter.idx; echo 1000 > root.srl; echo 2000 > inter.srl

key() { openssl genrsa -out "$1.key" "${2:-2048}" 2> /dev/null; }
request() { openssl req -new -key "$1.key" -subj "/CN=$2" -config ca.cnf -out "$1.csr"; }
sign() { local by=$1 name=$2 extensions=$3; shift 3
  openssl ca -batch -notext -config ca.cnf -name "$by" -extensions "$extensions" "$@" -in "$name.csr" -out "$name.crt" 2> /dev/null; }
# leaf NAME COMMON-NAME [openssl ca options]
leaf() { local name=$1 common=$2; shift 2
  [ -e "$name.key" ] || key "$name"
  request "$name" "$common"; sign inter "$name" x_leaf "$@"; cat "$name.crt" inter.crt > "$name.chain.pem"; }
past=(-startdate "$((year - 2))0101000000Z" -enddate "$((year - 1))0101000000Z")
future=(-startdate "$((year + 2))0101000000Z" -enddate "$((year + 3))0101000000Z")

key root; openssl req -x509 -new -key root.key -subj "/CN=Mail Lab Root" -days 3650 -config ca.cnf -extensions x_ca -out root.crt
key inter; request inter "Mail Lab Intermediate"; sign root inter x_ca

leaf valid mail.test.example
leaf expired mail.test.example "${past[@]}"
leaf notyet mail.test.example "${future[@]}"
SAN="DNS:other.test.example" leaf wrongname other.test.example
key weak 1024; leaf weak mail.test.example
# Issued by the intermediate, which the server forgets to send.
leaf incomplete mail.test.example; cp incomplete.crt incomplete.chain.pem
# Signed by itself: once like a distribution's placeholder, once marked as an authority.
key selfsigned; openssl req -x509 -new -key selfsigned.key -subj "/CN=mail.test.example" -addext "subjectAltName=$SAN" -days 365 -out selfsigned.crt
cp selfsigned.crt selfsigned.chain.pem
# A private authority, sent in full, that nobody trusts.
key private-root; openssl req -x509 -new -key private-root.key -subj "/CN=Some Private CA" -days 3650 -config ca.cnf -extensions x_ca -out private-root.crt
key private; request private mail.test.example
printf 'basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName=%s\n' "$SAN" > private.ext
openssl x509 -req -in private.csr -CA private-root.crt -CAkey private-root.key -CAcreateserial -days 365 -extfile private.ext -out private.crt 2> /dev/null
cat private.crt private-root.crt > private.chain.pem
# Signed with SHA-1, which nobody accepts any more.
leaf sha1 mail.test.example -md sha1
# The leaf is good; the intermediate that issued it has lapsed.
key lapsed-inter; request lapsed-inter "Mail Lab Lapsed Intermediate"; sign root lapsed-inter x_ca "${past[@]}"
key lapsed; request lapsed mail.test.example
openssl x509 -req -in lapsed.csr -CA lapsed-inter.crt -CAkey lapsed-inter.key -CAcreateserial -days 365 -extfile private.ext -out lapsed.crt 2> /dev/null
cat lapsed.crt lapsed-inter.crt > lapsed.chain.pem
# Issued by the root itself, for a program that sends no intermediate.
key direct; request direct imap.test.example; sign root direct x_leaf
# What a firewall that inspects TLS puts in place of the server's own certificate.
key firewall; openssl req -x509 -new -key firewall.key -subj "/O=Fortinet/OU=Certificate Authority/CN=FG100E4Q17000000" -days 3650 -config ca.cnf -extensions x_ca -out firewall.crt
key inspected; request inspected mail.test.example
openssl x509 -req -in inspected.csr -CA firewall.crt -CAkey firewall.key -CAcreateserial -days 365 -extfile private.ext -out inspected.crt 2> /dev/null
cp inspected.crt inspected.chain.pem
# The good certificate, with parameters of a Diffie-Hellman group that is too small.
cp valid.key smalldh.key; openssl dhparam -dsaparam -out smalldh.pem 1024 2> /dev/null; cat valid.chain.pem smalldh.pem > smalldh.chain.pem
# Revoked, and what the authority's responder says of it and of a good one (RFC 6960).
leaf revoked mail.test.example; openssl ca -config ca.cnf -name inter -revoke revoked.crt -crl_reason keyCompromise 2> /dev/null
key ocsp; request ocsp "Mail Lab OCSP"; sign inter ocsp x_ocsp
for name in valid revoked; do
  openssl ocsp -issuer inter.crt -cert "$name.crt" -no_nonce -reqout "$name.request" 2> /dev/null
  openssl ocsp -index inter.idx -CA inter.crt -rsigner ocsp.crt -rkey ocsp.key -reqin "$name.request" -respout "$name.ocsp" -ndays 7 2> /dev/null
done
# Keys of the OAuth issuer.
openssl genrsa -out jwt.key 2048 2> /dev/null; openssl rsa -in jwt.key -pubout -out jwt.pub 2> /dev/null
rm -f ./*.csr
chmod 644 ./*.crt ./*.pem ./*.pub
touch done
