### 要素のまわりの文言：役に立ったかのアンケートと、サンプルページ。

## Feedback

feedback-question = この内容は役に立ちましたか？
feedback-yes = はい
feedback-no = いいえ
feedback-why = どこが足りませんでしたか？
feedback-reason-not-solved = 手順どおりにしても解決しなかった
feedback-reason-other-problem = 自分のエラーや問題が載っていない
feedback-reason-unclear = わかりにくい
feedback-reason-outdated = 内容が古い
feedback-comment = ほかにお気づきの点（任意）
feedback-comment-hint = パスワードや顧客の情報は書かないでください。
feedback-send = 送信
feedback-thanks = ご回答ありがとうございます。ページの改善に役立てます。
feedback-failed = 回答を送信できませんでした。入力内容は残っています。もう一度試してください。

## Example of a helpdesk's settings page

settings-title = メールボックスの設定
settings-lead = お客様がメールを送るメールボックスを接続します。
settings-mailbox = メールボックス
settings-address = サポート用アドレス
settings-sign-in = サインイン
settings-sign-in-password = ユーザー名とパスワード
settings-sign-in-oauth = GoogleまたはMicrosoftのアカウント
settings-incoming = 受信メールサーバー
settings-outgoing = 送信メールサーバー
settings-host = サーバー
settings-port = ポート
settings-encryption = 暗号化
settings-encryption-ssl = SSL/TLS
settings-encryption-tls = STARTTLS
settings-encryption-off = なし
settings-user = ユーザー名
settings-password = パスワード
settings-check-title = 正しく接続できますか？
settings-check-lead = 保存の前でも後でも確認できます。確認しなくても保存できます。
settings-save = 保存
settings-saved = 保存しました。
settings-reauthorize = アカウントを接続し直す
settings-reauthorizing = 実際のページでは、ここでアカウントを接続し直します：{ $provider }
settings-allowlist = ファイアウォールで許可するアドレス
settings-without-script = 確認にはJavaScriptが必要です。このページのほかの機能はJavaScriptなしでも使えます。

## Example of a knowledge-base article

article-title = メールボックスを接続できないとき
article-lead = メールボックスを確認できないとヘルプデスクに表示されたとき、その意味と本当の原因の見つけ方を説明します。
article-paste = 表示されたメッセージを貼り付けるか、下から探してください。
article-frame-title = メールボックスのエラーの説明
article-frame-lead = ほかのサイトのページには1行で埋め込めます。フレームの高さは内容に合わせて変わります。
article-interactive = メールボックスの確認、メッセージの貼り付け
article-static-title = メールボックスのエラーの意味と解決方法
article-contents = 目次
