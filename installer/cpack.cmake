# Packages: `cpack -G DEB --config build/release/CPackConfig.cmake`, or RPM (needs rpmbuild), TGZ.
set(CPACK_PACKAGE_NAME email-autoconfigure)
set(CPACK_PACKAGE_VENDOR "E-Mail Autoconfigure contributors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "automatic configuration of mail clients")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})
# Who makes the package is said once, in the changelog.
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/linux/changelog CPACK_PACKAGE_CONTACT REGEX "^ -- " LIMIT_COUNT 1)
string(REGEX REPLACE "^ -- (.*>)  .*" "\\1" CPACK_PACKAGE_CONTACT "${CPACK_PACKAGE_CONTACT}")

set(what [[
A mail administrator describes domains and mail services once. The program
shows exactly what every mail client will receive (Thunderbird, Outlook, Apple
devices and those that read the same files), compares the live DNS and the live
servers with it, and exports files that a web server and a DNS server take as
they are.]])
set(CPACK_COMPONENTS_ALL cli)
set(CPACK_COMPONENT_CLI_DISPLAY_NAME "Command line")
set(CPACK_COMPONENT_CLI_DESCRIPTION "${what}\n\nThis is the command line, for machines without a display.")
set(CPACK_COMPONENT_WINDOW_DISPLAY_NAME "Window")
set(CPACK_COMPONENT_WINDOW_DESCRIPTION "${what}\n\nThis is the window; email-autoconfigure-cli does the same without one.")
if(AUTOCONFIGURE_BUILD_GUI)
  list(APPEND CPACK_COMPONENTS_ALL window)
  set(CPACK_PACKAGE_EXECUTABLES email-autoconfigure "E-Mail Autoconfigure")
endif()

# .deb
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_CLI_PACKAGE_NAME email-autoconfigure-cli)
set(CPACK_DEBIAN_CLI_PACKAGE_SECTION mail)
# TLS is verified against these; deploying goes over ssh.
set(CPACK_DEBIAN_CLI_PACKAGE_RECOMMENDS "ca-certificates, openssh-client")
set(CPACK_DEBIAN_WINDOW_PACKAGE_NAME email-autoconfigure)
set(CPACK_DEBIAN_WINDOW_PACKAGE_SECTION mail)
set(CPACK_DEBIAN_WINDOW_PACKAGE_RECOMMENDS
  "ca-certificates, email-autoconfigure-cli, openssh-client, qt6-translations-l10n, qt6-wayland")

# .rpm: made and read by rpm in the tests, never installed on a distribution that uses it.
set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_PACKAGE_GROUP Applications/Internet)
set(CPACK_RPM_CLI_PACKAGE_NAME email-autoconfigure-cli)
set(CPACK_RPM_WINDOW_PACKAGE_NAME email-autoconfigure)
# Folders that belong to other packages.
foreach(folder "" /applications /bash-completion /bash-completion/completions /doc /fish /fish/vendor_completions.d
    /icons /icons/hicolor /icons/hicolor/scalable /icons/hicolor/scalable/apps /man /man/man1 /man/fr /man/fr/man1
    /metainfo /mime /mime/packages /zsh /zsh/site-functions /zsh/vendor-completions)
  list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION /usr/share${folder})
endforeach()

# Windows: an installer by NSIS. UNTESTED: the program has not been built there.
if(WIN32 AND AUTOCONFIGURE_BUILD_GUI)
  set(CPACK_GENERATOR NSIS)
  set(CPACK_NSIS_DISPLAY_NAME "E-Mail Autoconfigure")
  set(CPACK_NSIS_PACKAGE_NAME "E-Mail Autoconfigure")
  set(CPACK_NSIS_INSTALLED_ICON_NAME bin/email-autoconfigure.exe)
  set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
  set(CPACK_NSIS_MODIFY_PATH ON)
endif()

# macOS: a disk image with the bundle. UNTESTED: the program has not been built there.
if(APPLE AND AUTOCONFIGURE_BUILD_GUI)
  set(CPACK_GENERATOR DragNDrop)
  set_target_properties(email-autoconfigure PROPERTIES
    MACOSX_BUNDLE_BUNDLE_NAME "E-Mail Autoconfigure"
    MACOSX_BUNDLE_GUI_IDENTIFIER org.email_autoconfigure.EmailAutoconfigure
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION})
endif()

# Both take Qt's libraries with them. UNTESTED as well.
if((WIN32 OR APPLE) AND AUTOCONFIGURE_BUILD_GUI)
  qt_generate_deploy_app_script(TARGET email-autoconfigure FILENAME_VARIABLE deployment NO_UNSUPPORTED_PLATFORM_ERROR)
  install(SCRIPT ${deployment} COMPONENT window)
endif()

include(CPack)
