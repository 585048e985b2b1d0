/** What command lines are made of: data for `command.ts`. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Programs whose names are no ordinary words. */
export const programs = set(`
  kubectl helm docker docker-compose podman git npm npx yarn pnpm ssh scp sftp rsync curl wget systemctl journalctl
  supervisorctl mysql mysqldump psql pg_dump pg_restore redis-cli mongo mongosh sqlite3 python python2 python3 pip pip3
  celery gunicorn uvicorn flask uwsgi ansible ansible-playbook terraform aws gcloud az gsutil apt apt-get yum dnf apk brew
  snap cargo rustup gradle mvn java javac bundle rails rake composer php artisan dotnet nginx apachectl crontab tar
  unzip gzip gunzip chmod chown chgrp mkdir rmdir grep egrep zgrep awk sed xargs netstat lsof tcpdump nslookup dig
  traceroute iptables firewall-cmd ufw fdisk mkfs lsblk df du ps htop vmstat iostat pm2 nohup sudo cd ls cp mv rm vi vim
  nano pkill killall kinit hadoop hdfs spark-submit flink kafka-topics.sh kafka-consumer-groups.sh zkcli etcdctl consul
  vault openssl certbot gpg md5sum sha256sum useradd usermod passwd dpkg rpm virsh minikube kind k9s istioctl argocd
  flyway liquibase alembic poetry conda tmux screen make cmake gcc ln jq yq gh glab svn hg deno bun uv gitlab-rails
  gitlab-ctl wrk k6 jmeter arc pg_ctl fab cap rbenv nvm telnet nc ping ip ifconfig ethtool sysctl mount umount dmesg launchctl brew powershell
`);

/** Programs that are ordinary words as well: read with a sign of a command line only. */
export const wordPrograms = set(`
  find test go cat kill start echo export source tail head sort service date node bash sh zsh touch which watch top less
  more host time env exec exit free id install join look mount ping printf read reboot restart run screen set stop tee
  wc who type unset alias at split cut diff patch history hostname wait make kind cap vault consul fab ip snap flask
  conda poetry bundle rails composer alembic etcdctl nano ps
`);

/** What follows a program's name in a command, in lower case. */
export const subcommands = set(`
  add apply build checkout cherry-pick clone commit compose config create delete deploy describe diff down drain edit
  exec expose fetch get init install inspect kill label list load log login logs merge patch ps publish pull push
  rebase reload remove reset restart restore revert rm rollback rollout run save scale show stash start status stop
  switch tag taint top uncordon uninstall up update upgrade use version cordon cp images import plan destroy ci dump land promote
`);

/** What `make` alone is asked for: `make sure` is a sentence. */
export const targets = set(
  'all install build test clean bootstrap image images deploy dev lint setup release dist docs',
);

/** Words of sentences: a line that holds one is prose. */
export const sentenceWords = set(`
  the a an is are was were be been will would should could can must may we i you he she they it this that these those
  please and or but if when then because with without to of for from about into onto our your their has have had do does
  not sure still already also
`);

/** What a fence says of itself where it holds commands. */
export const shellInfos = set(
  'sh bash shell zsh fish console shell-session shellsession terminal powershell ps1 bat cmd',
);
